package org.platen.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.platen.engine.read.Document;
import org.platen.engine.read.InheritedAttributes;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.read.PageTree;
import org.platen.engine.read.PdfValue;

/** What is remembered of the pages of a PDF: little, since there may be a million of them. */
final class Pages {

    private static final int PAGES_BETWEEN_PASSES = 256;

    private final Document document;

    private final PageTree tree;

    private final PageSize[] sizes;

    private final Map<PageSize, PageSize> distinct = new HashMap<>();

    /** A node of the page tree may be long, so what is inherited from it is read once. */
    private final Map<InheritedAttributes, PageBox> inherited = new HashMap<>();

    private Pages(Document document, PageTree tree) {
        this.document = document;
        this.tree = tree;
        this.sizes = new PageSize[tree.count()];
        for (int index = 0; index < sizes.length; index++) {
            var size = box(index).visible();
            sizes[index] = distinct.computeIfAbsent(size, same -> same);
            if (index % PAGES_BETWEEN_PASSES == 0) {
                document.meter().pass();
            }
        }
    }

    static Pages of(Document document, PageTree tree) {
        return new Pages(document, tree);
    }

    private PageBox box(int index) {
        return inherited
                .computeIfAbsent(tree.inherited(index), this::inherited)
                .overriddenBy(document, object(tree.page(index)));
    }

    private PageBox inherited(InheritedAttributes nodes) {
        return PageBox.NOTHING
                .mediaOf(document, object(nodes.mediaBox()))
                .cropOf(document, object(nodes.cropBox()))
                .rotationOf(document, object(nodes.rotate()));
    }

    /** A page or another node of the tree; 0 stands for none. */
    private PdfValue object(int number) {
        if (number == 0) {
            return PdfValue.nullValue();
        }
        var object = document.find(number);
        if (object == null) {
            throw new MalformedPdfException("object " + number + " of the page tree is missing");
        }
        return object.value();
    }

    int count() {
        return sizes.length;
    }

    /**
     * The sizes of some pages.
     *
     * @param first counted from 1
     */
    PageSizes sizes(int first, int length) {
        return PageSizes.of(length, index -> sizes[first - 1 + index]);
    }

    /** The number of the page, counted from 1, that a value refers to. */
    OptionalInt number(PdfValue reference) {
        int index = tree.indexOf(reference.reference());
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }
}
