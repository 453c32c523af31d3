package org.platen.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A fault at one place in the body of a request.
 *
 * @param pointer the place as a JSON Pointer (RFC 6901); null if the body is no JSON
 * @param line from 1; null unless the body is no JSON
 * @param column from 1; null unless the body is no JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BodyFault(
        @Nullable String pointer, @Nullable Integer line, @Nullable Integer column, String detail) {

    /** Returns the fault of one key of the body. */
    public static BodyFault atKey(String key, String detail) {
        return new BodyFault("/" + key.replace("~", "~0").replace("/", "~1"), null, null, detail);
    }
}
