package org.platen.engine.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.MalformedPdfException;

/**
 * Finds pages of a file that its page tree does not lead to. Older revisions leave some behind, and
 * damage cuts some off; the two cases cannot be distinguished.
 */
final class UnreachedPages {

    private static final int MAX_NAMED = 5;

    private UnreachedPages() {}

    /**
     * Warns of such pages. Reads all objects of the file.
     *
     * @param tree the nodes that were reached
     */
    static void warn(PdfDocument document, BitSet tree) {
        var unreached = new ArrayList<Integer>();
        for (int number = 1; number < document.size(); number++) {
            document.startPart();
            if (!tree.get(number) && isPage(document, number)) {
                unreached.add(number);
            }
        }
        if (!unreached.isEmpty()) {
            document.warnings().add(text(unreached));
        }
    }

    private static boolean isPage(PdfDocument document, int number) {
        try {
            var object = document.find(number);
            var type = object == null ? null : object.value().get("Type");
            return type != null && type.isName("Page");
        } catch (BeyondRepairException e) {
            throw e;
        } catch (MalformedPdfException e) {
            return false;
        }
    }

    private static String text(List<Integer> unreached) {
        var named = unreached.subList(0, Math.min(MAX_NAMED, unreached.size()));
        return "its page tree does not lead to "
                + unreached.size()
                + " of the pages in the file, objects "
                + named.toString().replaceAll("[\\[\\]]", "")
                + (named.size() < unreached.size() ? " and others" : "")
                + "; they are left out";
    }
}
