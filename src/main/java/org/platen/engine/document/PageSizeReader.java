package org.platen.engine.document;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.platen.engine.read.InheritedAttributes;
import org.platen.engine.syntax.PdfValue;

/**
 * The sizes of the pages of a PDF. Equal sizes are stored once, as there may be a million pages.
 */
final class PageSizeReader {

    private static final int PAGES_BETWEEN_PASSES = 256;

    private final SourceDocument source;

    private final PageSize[] sizes;

    private final Map<PageSize, PageSize> distinct = new HashMap<>();

    private final Map<InheritedAttributes, PageGeometry> inherited = new HashMap<>();

    private PageSizeReader(SourceDocument source) {
        this.source = source;
        this.sizes = new PageSize[source.pageCount()];
        for (int index = 0; index < sizes.length; index++) {
            var size = size(index);
            sizes[index] = distinct.computeIfAbsent(size, same -> same);
            if (index % PAGES_BETWEEN_PASSES == 0) {
                source.document().meter().pass();
            }
        }
    }

    static PageSizeReader of(SourceDocument source) {
        return new PageSizeReader(source);
    }

    private PageSize size(int index) {
        var geometry =
                inherited
                        .computeIfAbsent(
                                source.inheritedBy(index),
                                nodes -> PageGeometry.inherited(source, nodes))
                        .of(source, source.page(index));
        return new PageSize(geometry.width(), geometry.height());
    }

    int count() {
        return sizes.length;
    }

    /**
     * The sizes of a range of pages.
     *
     * @param first counted from 1
     */
    PageSizes sizes(int first, int length) {
        return PageSizes.of(length, index -> sizes[first - 1 + index]);
    }

    /** The number, counted from 1, of the page that a value refers to. */
    OptionalInt number(PdfValue reference) {
        int index = source.indexOfPage(reference);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }
}
