package org.platen.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.json.Json;

/**
 * Remarks about an operation that is DONE, for a client that needs more than that state.
 *
 * @param leftOut the number of requested things that the result does not contain
 * @param firstLeftOut the first of those, and the reasons, as text
 * @param warnings the number of warnings; the description of the result lists them
 */
public record Remarks(
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long leftOut,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> firstLeftOut,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long warnings) {

    public static final int MAX_FIRST = 10;

    public Remarks {
        firstLeftOut = firstLeftOut == null ? List.of() : List.copyOf(firstLeftOut);
    }

    /** Reads the column of a row. */
    public static @Nullable Remarks ofColumn(@Nullable String json) {
        return json == null ? null : Json.read(json, Remarks.class);
    }

    /** Returns these remarks without the text about what was left out. */
    public Remarks withoutText() {
        return new Remarks(leftOut, List.of(), warnings);
    }

    String toColumn() {
        return Json.write(this);
    }
}
