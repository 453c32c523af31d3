package org.platen.engine.share;

import java.util.ArrayList;
import java.util.List;

/** How the pages of a step are called: labels, each of them for the pages up to the next one. */
public final class LabelPart {

    /** What readers call pages that have no labels. */
    public static final String DECIMAL = "/S/D";

    private final List<Label> labels = new ArrayList<>();

    /**
     * The label of a page (ISO 32000-2, table 161); the following ones count on.
     *
     * @param page counted from 0 within the step
     * @param head style and prefix, as they are written
     * @param value what the page is counted as
     */
    public record Label(int page, String head, int value) {}

    void add(int page, String head, int value) {
        labels.add(new Label(page, head, value));
    }

    public List<Label> labels() {
        return labels;
    }
}
