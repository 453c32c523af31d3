package org.platen.engine.write;

import java.io.IOException;
import java.util.Arrays;
import org.platen.engine.document.LabelPart;
import org.platen.engine.document.PageRuns;
import org.platen.engine.fragment.StepCatalogue;
import org.platen.engine.primitive.Bytes;

/**
 * Writes the page labels of a print file (ISO 32000-2, 12.4.2), which are those of its documents.
 * The pages of a document without labels are labelled by their page numbers in that document; if no
 * document has labels, neither has the print file.
 *
 * <p>Ranges are written immediately. Until a document with labels appears, eight bytes are kept for
 * each range; pages that continue the previous range need none.
 */
final class LabelsWriter {

    private final TreeOutput tree;
    private final Bytes value = new Bytes(64);
    // Ranges of documents without labels: the page in the high half, its number in the low half.
    private long[] plain = {};
    private int count;
    private boolean labelled;
    // State of the current range.
    private String head = "";
    private int page = -1;
    private int counted;

    LabelsWriter(ObjectOutput objects) {
        tree = new TreeOutput(objects, "Nums");
    }

    /**
     * Begins a step.
     *
     * @param at the page of the print file, counted from 0, at which the step begins
     */
    void begin(StepCatalogue additions, int at) throws IOException {
        var runs = additions.runs();
        if (runs == null) {
            return;
        }
        var part = additions.labels();
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

    /** Writes pending entries, if there are any labels, and adds them to the catalogue. */
    void finish(Bytes catalog) throws IOException {
        if (labelled) {
            catalog.put("/PageLabels ").putReference(tree.finish());
        }
    }
}
