package org.platen.engine.write;

import java.io.IOException;
import java.util.Arrays;
import org.platen.engine.share.Bytes;
import org.platen.engine.share.Fragment;
import org.platen.engine.share.LabelPart;
import org.platen.engine.share.PageRuns;

/**
 * How the pages of a print file are called (ISO 32000-2, 12.4.2): as in their documents. A document
 * without labels counts its pages; if all documents do, there are no labels.
 *
 * <p>Ranges are written as they come. Until a document has labels eight bytes are kept for each
 * range, of which pages that continue those before need none.
 */
final class LabelsWriter {

    private final TreeOutput tree;
    private final Bytes value = new Bytes(64);
    // The page above, what it is counted as below: of documents without labels.
    private long[] plain = {};
    private int count;
    private boolean labelled;
    // Of the range in work.
    private String head = "";
    private int page = -1;
    private int counted;

    LabelsWriter(ObjectOutput objects) {
        tree = new TreeOutput(objects, "Nums");
    }

    /**
     * A step begins.
     *
     * @param at the page of the print file that its first one becomes, counted from 0
     */
    void begin(Fragment fragment, int at) throws IOException {
        var runs = fragment.runs();
        if (runs == null) {
            return;
        }
        var part = fragment.labels();
        if (part == null) {
            countPages(runs, at);
            return;
        }
        if (!labelled) {
            labelled = true;
            for (int i = 0; i < count; i++) {
                write((int) (plain[i] >>> Integer.SIZE), LabelPart.DECIMAL, (int) plain[i]);
            }
            plain = new long[0];
        }
        for (var label : part.labels()) {
            add(at + label.page(), label.head(), label.value());
        }
    }

    private void countPages(PageRuns runs, int at) throws IOException {
        for (int run = 0; run < runs.runs(); run++) {
            add(at + runs.start(run), LabelPart.DECIMAL, runs.first(run) + 1);
        }
    }

    private void add(int first, String itsHead, int itsValue) throws IOException {
        boolean goesOn = page >= 0 && itsHead.equals(head) && itsValue - counted == first - page;
        if (goesOn) {
            return;
        }
        head = itsHead;
        page = first;
        counted = itsValue;
        if (labelled) {
            write(first, itsHead, itsValue);
            return;
        }
        if (count == plain.length) {
            plain = Arrays.copyOf(plain, Math.max(16, count * 2));
        }
        plain[count++] = (long) first << Integer.SIZE | itsValue;
    }

    private void write(int first, String itsHead, int itsValue) throws IOException {
        value.clear();
        value.put("<<").put(itsHead);
        if (itsValue != 1) {
            value.put("/St ").putNumber(itsValue);
        }
        tree.add(Integer.toString(first), value.put(">>"));
    }

    /** Writes what is left, if there are any labels, and puts them into the catalogue. */
    void finish(Bytes catalog) throws IOException {
        if (labelled) {
            catalog.put("/PageLabels ").putReference(tree.finish());
        }
    }
}
