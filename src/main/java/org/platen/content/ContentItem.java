package org.platen.content;

import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.engine.document.PageSizes;
import org.platen.property.DocumentPassword;
import org.platen.property.NameValue;

/** A unit of content: consecutive pages of a managed PDF. Within a set, items are ordered by id. */
@Entity
@Table(name = "content_item")
@SqlResultSetMapping(
        name = ContentRow.MAPPING,
        classes =
                @ConstructorResult(
                        targetClass = ContentRow.class,
                        columns = {
                            @ColumnResult(name = "id", type = Long.class),
                            @ColumnResult(name = "file_id", type = Long.class),
                            @ColumnResult(name = "member", type = String.class),
                            @ColumnResult(name = "first_page", type = Integer.class),
                            @ColumnResult(name = "page_count", type = Integer.class),
                            @ColumnResult(name = "properties", type = String.class)
                        }))
public class ContentItem {

    @Id
    @SequenceGenerator(name = "content_item_id", sequenceName = "bulk_id", allocationSize = 1000)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "content_item_id")
    private long id;

    @Column(name = "content_set_id")
    private long contentSetId;

    @Column(name = "file_id")
    private long fileId;

    private @Nullable String member;

    @Column(name = "first_page")
    private int firstPage;

    @Column(name = "page_count")
    private int pageCount;

    @Column(name = "page_sizes", columnDefinition = "text")
    private String pageSizes;

    @Column(columnDefinition = "text")
    private @Nullable String properties;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ContentItem() {}

    ContentItem(ContentSet set, long fileId, NewItem item) {
        this.contentSetId = set.id();
        this.fileId = fileId;
        this.member = item.member();
        this.firstPage = item.firstPage();
        this.pageCount = item.pageCount();
        this.pageSizes = item.pageSizes();
        this.properties = item.properties();
    }

    void describe(List<NameValue> list) {
        properties = NameValue.toColumn(DocumentPassword.replaced(allProperties(), list));
    }

    public long id() {
        return id;
    }

    public long contentSetId() {
        return contentSetId;
    }

    /**
     * The id of the managed file that is the PDF, or of the managed folder that contains the PDF.
     */
    public long fileId() {
        return fileId;
    }

    /** The path of the file within the managed folder, if it is in one. */
    public Optional<String> member() {
        return Optional.ofNullable(member);
    }

    /** The number of the first page, from 1. */
    public int firstPage() {
        return firstPage;
    }

    public int pageCount() {
        return pageCount;
    }

    public PageSizes pageSizes() {
        return PageSizes.parse(pageSizes);
    }

    /** The properties that may be shown. */
    public List<NameValue> properties() {
        return DocumentPassword.withoutAny(allProperties());
    }

    private List<NameValue> allProperties() {
        return NameValue.ofColumn(properties);
    }
}
