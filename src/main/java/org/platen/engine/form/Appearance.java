package org.platen.engine.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.syntax.PdfValue;

/**
 * The normal appearance (ISO 32000-2, 12.5.5) that a widget receives.
 *
 * @param pictures one without a state, or one for each state
 * @param state the current state, if there are states
 */
public record Appearance(List<Picture> pictures, @Nullable String state) {

    /**
     * A form XObject (8.10).
     *
     * @param state the state that it shows; null if there are none
     * @param dictionary without a length
     */
    @SuppressWarnings("ArrayRecordComponent") // not to be compared, and not to be copied
    public record Picture(@Nullable String state, PdfValue dictionary, byte[] content) {}
}
