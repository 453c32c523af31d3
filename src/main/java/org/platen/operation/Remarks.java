package org.platen.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.json.Json;

/**
 * Remarks on an operation that is DONE, for a client that has to know more than that.
 *
 * @param leftOut how much of what was asked for is not in the result
 * @param firstLeftOut some of that, and why, in words
 * @param warnings how many there are; where the result is described, they are told
 */
public record Remarks(
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long leftOut,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> firstLeftOut,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long warnings) {

    public static final int MAX_FIRST = 10;

    public Remarks {
        firstLeftOut = firstLeftOut == null ? List.of() : List.copyOf(firstLeftOut);
    }

    /** Of the column of a row. */
    public static @Nullable Remarks ofColumn(@Nullable String json) {
        return json == null ? null : Json.read(json, Remarks.class);
    }

    /** The same without words about what was left out. */
    public Remarks withoutText() {
        return new Remarks(leftOut, List.of(), warnings);
    }

    String toColumn() {
        return Json.write(this);
    }
}
