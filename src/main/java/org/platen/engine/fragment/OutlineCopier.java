package org.platen.engine.fragment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.document.Destination;
import org.platen.engine.document.Destinations;
import org.platen.engine.document.DocumentOutline;
import org.platen.engine.syntax.PdfValue;

/**
 * Copies the outline items that lead to pages of a range, and their ancestors; an ancestor that
 * leads elsewhere becomes a heading.
 */
final class OutlineCopier {

    /** Longer titles are left empty. */
    private static final int MAX_TITLE_LENGTH = 1 << 12;

    /**
     * Limit for the items of one step, independent of the memory: all of them are in memory, and
     * all runs produce the same output.
     */
    private static final int MAX_BYTES = 1 << 22;

    private static final List<String> STYLE = List.of("C", "F");

    private final PageRange range;
    private final DocumentOutline outline;
    private final NodeTable nodes;
    private final StepCatalogue catalogue;
    private final StronglyConnectedComponents components;
    private final ValueCopier copier;
    private final Destinations destinations;
    // The item that was copied last, after its ancestors from the first level on.
    private final List<Integer> path = new ArrayList<>();

    OutlineCopier(PageRange range, Fragment fragment, StronglyConnectedComponents components) {
        this.range = range;
        nodes = fragment.nodes();
        catalogue = fragment.catalogue();
        this.components = components;
        outline = range.document().outline();
        copier = new ValueCopier(nodes);
        destinations = new Destinations(range.document());
    }

    void copy() {
        int from = nodes.bytes().length();
        for (int item : outline.items(range.runs())) {
            if (nodes.bytes().length() - from > MAX_BYTES) {
                return;
            }
            copyWithThoseAbove(item);
        }
    }

    private void copyWithThoseAbove(int item) {
        if (item == DocumentOutline.NONE) {
            path.clear();
            return;
        }
        int place = path.indexOf(item);
        if (place >= 0) {
            path.subList(place + 1, path.size()).clear();
            return;
        }
        copyWithThoseAbove(outline.parent(item));
        copyItem(item, path.size() + (range.heading() == null ? 0 : 1));
        path.add(item);
    }

    private void copyItem(int item, int depth) {
        int number = outline.objectNumber(item);
        var object = range.document().document().find(number);
        var dictionary = object == null ? PdfValue.nullValue() : object.value();
        int node = nodes.add(NodeTable.Kind.ASIDE, 0);
        copier.reset();
        copier.put("<<");
        copyTitle(dictionary);
        for (String key : STYLE) {
            var value = resolve(dictionary, key);
            if (!value.isNull()) {
                copier.putName(key);
                copier.copy(value);
            }
        }
        boolean leads = copyDestination(destinations.ofDictionary(dictionary));
        nodes.close(null);
        components.close(node);
        long key = (long) range.pdf().hashCode() << Integer.SIZE | number;
        var count = resolve(dictionary, "Count");
        boolean open = count.isInteger() && count.integer() > 0;
        catalogue.add(new CatalogueEntry.OutlineItem(node, depth, key, open, leads));
    }

    private void copyTitle(PdfValue dictionary) {
        copier.putName("Title");
        var title = resolve(dictionary, "Title");
        var whole = title.isString() ? title.detached() : title;
        if (whole.isString() && whole.end() - whole.start() <= MAX_TITLE_LENGTH) {
            copier.copy(whole);
        } else {
            copier.put("()");
        }
    }

    private boolean copyDestination(@Nullable Destination destination) {
        if (destination == null || range.ordinal(destination.page()) < 0) {
            return false;
        }
        copier.putName("Dest");
        range.copy(destination, copier);
        return true;
    }

    private PdfValue resolve(PdfValue dictionary, String key) {
        return range.document().document().resolve(dictionary, key);
    }
}
