package org.platen.engine.repair;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.MalformedPdfException;

/**
 * Gives a document a page tree of one level (ISO 32000-2, 7.7.3), made of what its own one leads
 * to: that may have circles, nodes in several places, and nodes that are no objects of their own.
 */
final class FlatPageTree {

    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);
    private static final int MOST_PAGES = 1_000_000;

    private final COSDictionary root = new COSDictionary();
    private final COSArray pages = new COSArray();
    private final Deque<Node> waiting = new ArrayDeque<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean incomplete;

    private FlatPageTree() {}

    /**
     * A node of the old tree.
     *
     * @param kid as it stands in the node above
     */
    private record Node(@Nullable COSBase kid, COSDictionary above) {

        @Nullable COSDictionary dictionary() {
            var object = kid instanceof COSObject reference ? reference.getObject() : kid;
            return object instanceof COSDictionary dictionary ? dictionary : null;
        }
    }

    /**
     * @throws MalformedPdfException when pages are missing
     */
    static void putInto(PDDocument document) {
        var catalog = document.getDocumentCatalog().getCOSObject();
        var old = catalog.getCOSDictionary(COSName.PAGES);
        if (old != null) {
            var tree = new FlatPageTree();
            tree.read(old);
            tree.checkComplete(old.getInt(COSName.COUNT));
            catalog.setItem(COSName.PAGES, tree.finished());
        }
    }

    private void read(COSDictionary old) {
        waiting.push(new Node(old, new COSDictionary()));
        while (!waiting.isEmpty()) {
            read(waiting.pop());
        }
    }

    private void read(Node node) {
        var dictionary = node.dictionary();
        if (dictionary == null) {
            incomplete = true;
            return;
        }
        var kids = dictionary.getCOSArray(COSName.KIDS);
        if (kids == null || COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE))) {
            inherit(dictionary, node.above());
            add(node, dictionary);
        } else if (seen.add(dictionary)) {
            inherit(dictionary, node.above());
            for (int i = kids.size() - 1; i >= 0; i--) {
                waiting.push(new Node(kids.get(i), dictionary));
            }
        }
    }

    private static void inherit(COSDictionary node, COSDictionary above) {
        for (var name : INHERITED) {
            if (node.getDictionaryObject(name) == null && above.getItem(name) != null) {
                node.setItem(name, above.getItem(name));
            }
        }
    }

    private void add(Node node, COSDictionary page) {
        if (pages.size() == MOST_PAGES) {
            throw new MalformedPdfException("it is damaged, and has more than a million pages");
        }
        page.setItem(COSName.TYPE, COSName.PAGE);
        page.setItem(COSName.PARENT, root);
        page.setDirect(false);
        pages.add(node.kid() instanceof COSObject reference ? reference : page);
    }

    /** What is no page in a list of pages does no harm, unless pages are missing. */
    private void checkComplete(int count) {
        if (incomplete && pages.size() < count) {
            throw new MalformedPdfException(
                    "it is damaged: of its " + count + " pages " + pages.size() + " are there");
        }
    }

    private COSDictionary finished() {
        root.setItem(COSName.TYPE, COSName.PAGES);
        root.setItem(COSName.KIDS, pages);
        root.setInt(COSName.COUNT, pages.size());
        return root;
    }
}
