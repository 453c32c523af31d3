package org.platen.engine;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/** One walk over a page tree. A page is forgotten again once its size is known. */
final class PageWalk {

    private static final int DEEPEST = 500;

    private final Pages pages = new Pages();

    private final Set<COSObjectKey> nodes = new HashSet<>();

    private PageWalk() {}

    static Pages over(COSDictionary catalog) {
        var walk = new PageWalk();
        var root = catalog.getItem(COSName.PAGES);
        if (root != null) {
            walk.visit(root, PageBox.NOTHING, 0);
        }
        return walk.pages;
    }

    private void visit(COSBase reference, PageBox inherited, int depth) {
        var known = pages.number(reference);
        if (known.isPresent()) {
            pages.add(pages.size(known.getAsInt()), null);
        } else if (!(resolved(reference) instanceof COSDictionary dictionary)) {
            throw new DamageException("page " + (pages.count() + 1) + " cannot be read");
        } else if (isNode(dictionary)) {
            node(dictionary, reference.getKey(), inherited.overriddenBy(dictionary), depth);
        } else {
            page(dictionary, reference, inherited.overriddenBy(dictionary));
        }
    }

    private static COSBase resolved(COSBase reference) {
        return reference instanceof COSObject object ? object.getObject() : reference;
    }

    /** Some producers forget the type of their nodes. */
    private static boolean isNode(COSDictionary dictionary) {
        return COSName.PAGES.equals(dictionary.getCOSName(COSName.TYPE))
                || dictionary.containsKey(COSName.KIDS);
    }

    private void node(COSDictionary node, COSObjectKey key, PageBox box, int depth) {
        if (depth > DEEPEST || (key != null && !nodes.add(key))) {
            throw new DamageException("its page tree is nested too deeply or contains itself");
        }
        var kids = node.getCOSArray(COSName.KIDS);
        if (kids != null) {
            for (int i = 0; i < kids.size(); i++) {
                visit(kids.get(i), box, depth + 1);
            }
        }
    }

    private void page(COSDictionary page, COSBase reference, PageBox box) {
        var type = page.getCOSName(COSName.TYPE);
        if (type != null && !type.equals(COSName.PAGE)) {
            throw new DamageException("page " + (pages.count() + 1) + " is none");
        }
        pages.add(box.visible(page), reference.getKey());
        if (reference instanceof COSObject object) {
            object.setToNull();
        }
    }
}
