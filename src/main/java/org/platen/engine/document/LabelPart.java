package org.platen.engine.document;

import java.util.ArrayList;
import java.util.List;

/** The page labels (ISO 32000-2, 12.4.2) of a step; each applies until the next one. */
public final class LabelPart {

    /** The labels that viewers show for pages without labels. */
    public static final String DECIMAL = "/S/D";

    private final List<Label> labels = new ArrayList<>();

    /**
     * The label of a page (ISO 32000-2, table 161); the following pages continue its numbering.
     *
     * @param page counted from 0 within the step
     * @param head style and prefix, as they are written
     * @param value the number of the page
     */
    public record Label(int page, String head, int value) {}

    void add(int page, String head, int value) {
        labels.add(new Label(page, head, value));
    }

    public List<Label> labels() {
        return labels;
    }
}
