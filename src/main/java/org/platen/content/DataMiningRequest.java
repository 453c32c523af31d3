package org.platen.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.platen.json.Json;

/**
 * What an operation of this service is to do; kept as JSON with it.
 *
 * @param dataFile id of a managed file
 * @param options of an import on our own interface
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DataMiningRequest(Kind kind, long dataFile, @Nullable ImportOptions options) {

    /** What is made of the file; a method of the service is named as its URI names it. */
    enum Kind {
        /** PDF/VT to content set. */
        @JsonProperty("pdfvtcs")
        PDFVTCS,

        /** A PDF that came on our own interface. */
        @JsonProperty("pdf")
        PDF,

        /** A ZIP of PDFs that came on our own interface. */
        @JsonProperty("zip")
        ZIP
    }

    static DataMiningRequest ofPdfVt(long dataFile) {
        return new DataMiningRequest(Kind.PDFVTCS, dataFile, null);
    }

    static DataMiningRequest ofJson(String json) {
        return Json.read(json, DataMiningRequest.class);
    }

    String json() {
        return Json.write(this);
    }

    ImportOptions importOptions() {
        if (options == null) {
            throw new IllegalStateException("an import without options: " + this);
        }
        return options;
    }

    /** Whether the file came for this operation alone, and goes with it. */
    boolean ownsFile() {
        return kind != Kind.PDFVTCS;
    }
}
