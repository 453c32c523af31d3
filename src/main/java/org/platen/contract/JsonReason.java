package org.platen.contract;

import com.fasterxml.jackson.core.JsonProcessingException;

/** The reason why a body is no JSON, or more than the reader of JSON takes, for its sender. */
public final class JsonReason {

    private JsonReason() {}

    public static String of(JsonProcessingException fault) {
        // A body beyond one of the reader's limits has no place.
        var location = fault.getLocation();
        var place = location == null ? "" : "line " + location.getLineNr() + ", ";
        return "The body is no JSON that can be read: " + place + fault.getOriginalMessage();
    }
}
