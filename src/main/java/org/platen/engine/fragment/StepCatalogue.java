package org.platen.engine.fragment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.document.DocumentFacts;
import org.platen.engine.document.LabelPart;
import org.platen.engine.document.PageRuns;
import org.platen.engine.document.PrintInfo;

/**
 * The additions of a step to the catalogue of its print file (ISO 32000-2, 7.7.2). All of them are
 * in the first fragment of the step, except that a form may be added by a later one. Reused for
 * other steps.
 */
public final class StepCatalogue {

    private final List<CatalogueEntry> entries = new ArrayList<>();
    private @Nullable FormPart form;
    private int formFonts = NodeTable.NOTHING;
    private @Nullable PrintInfo printInfo;
    private @Nullable DocumentFacts facts;
    private @Nullable PageRuns runs;
    private @Nullable LabelPart labels;

    void clear() {
        if (!entries.isEmpty()) {
            entries.clear();
        }
        form = null;
        formFonts = NodeTable.NOTHING;
        printInfo = null;
        facts = null;
        runs = null;
        labels = null;
    }

    void add(CatalogueEntry entry) {
        entries.add(entry);
    }

    /** The values in nodes set aside, in the order of these nodes. */
    public List<CatalogueEntry> entries() {
        return entries;
    }

    void setForm(FormPart part, int fonts) {
        form = part;
        formFonts = fonts;
    }

    /** The addition of the step to the form, if there is one. */
    public @Nullable FormPart form() {
        return form;
    }

    /** The node set aside that refers to the fonts of the form, in their order. */
    public int formFonts() {
        return formFonts;
    }

    void setPrintInfo(PrintInfo info) {
        printInfo = info;
    }

    /** The document information that PDF/X requires, if the print file is to conform to it. */
    public @Nullable PrintInfo printInfo() {
        return printInfo;
    }

    void setFacts(DocumentFacts ofDocument) {
        facts = ofDocument;
    }

    /** Values of the document's catalogue. */
    public @Nullable DocumentFacts facts() {
        return facts;
    }

    void setLabels(PageRuns stepRuns, @Nullable LabelPart part) {
        runs = stepRuns;
        labels = part;
    }

    /** The pages of the step; null if page labels are not needed. */
    public @Nullable PageRuns runs() {
        return runs;
    }

    /** The page labels of the step; null if the document has none. */
    public @Nullable LabelPart labels() {
        return labels;
    }
}
