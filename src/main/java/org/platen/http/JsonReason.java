package org.platen.http;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Describes, for the sender of a body, why it is no JSON or exceeds a limit of the JSON reader. */
public final class JsonReason {

    static final String NO_JSON = "The body is not valid JSON: ";

    private JsonReason() {}

    public static String of(JsonProcessingException fault) {
        // A body that exceeds a limit of the reader has no location.
        var location = fault.getLocation();
        var place = location == null ? "" : "line " + location.getLineNr() + ", ";
        return NO_JSON + place + fault.getOriginalMessage();
    }
}
