package org.platen.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.platen.json.Json;

/**
 * What an operation of this service is to do; kept as JSON with it.
 *
 * @param dataFile id of a managed file
 */
record DataMiningRequest(Kind kind, long dataFile) {

    /** The methods of the service, named as its URIs name them. */
    enum Kind {
        /** PDF/VT to content set. */
        @JsonProperty("pdfvtcs")
        PDFVTCS
    }

    static DataMiningRequest ofJson(String json) {
        return Json.read(json, DataMiningRequest.class);
    }

    String json() {
        return Json.write(this);
    }
}
