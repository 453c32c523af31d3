package org.platen.job;

import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;

/** One document: its content is what its {@link DocumentPage}s hold, in their order. */
@Entity
@Table(name = "document")
@NamedNativeQuery(
        name = DocumentRow.AFTER,
        resultSetMapping = DocumentRow.AFTER,
        query =
                """
                select d.id, d.document_set_id, s.job_segment_id,
                       i.id as item_id, i.file_id, i.member, i.first_page, i.page_count, i.properties
                from (select id, document_set_id from document
                      where job_id = ?1 and id > ?2 order by id fetch first ?3 rows only) d
                join document_set s on s.id = d.document_set_id
                join document_page p on p.document_id = d.id
                join content_item i on i.id = p.content_item_id
                order by d.id, p.position
                """)
@SqlResultSetMapping(
        name = DocumentRow.AFTER,
        classes =
                @ConstructorResult(
                        targetClass = DocumentRow.class,
                        columns = {
                            @ColumnResult(name = "id", type = Long.class),
                            @ColumnResult(name = "document_set_id", type = Long.class),
                            @ColumnResult(name = "job_segment_id", type = Long.class),
                            @ColumnResult(name = "item_id", type = Long.class),
                            @ColumnResult(name = "file_id", type = Long.class),
                            @ColumnResult(name = "member", type = String.class),
                            @ColumnResult(name = "first_page", type = Integer.class),
                            @ColumnResult(name = "page_count", type = Integer.class),
                            @ColumnResult(name = "properties", type = String.class)
                        }))
class Document extends JobPart {

    @Column(name = "document_set_id")
    private long documentSetId;

    /** Repeats what the levels between say, so that a job's documents can be read in bulk. */
    @Column(name = "job_id")
    private long jobId;

    protected Document() {}

    Document(long documentSetId, long jobId) {
        this.documentSetId = documentSetId;
        this.jobId = jobId;
    }

    long documentSetId() {
        return documentSetId;
    }

    long jobId() {
        return jobId;
    }
}
