package org.platen.content.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.platen.json.Json;

/**
 * The request of an operation of this service, stored as JSON with it.
 *
 * @param dataFile the id of a managed file
 * @param options the options of an import on our own interface
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DataMiningRequest(Kind kind, long dataFile, @Nullable ImportOptions options) {

    /** The kind of import. Methods of the contract have the name that their URI has. */
    enum Kind {
        /** PDF/VT to content set. */
        @JsonProperty("pdfvtcs")
        PDFVTCS,

        /** A PDF that was uploaded on our own interface. */
        @JsonProperty("pdf")
        PDF,

        /** A ZIP of PDFs that was uploaded on our own interface. */
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

    /** Returns whether the file was uploaded for this operation alone, and is removed with it. */
    boolean ownsFile() {
        return kind != Kind.PDFVTCS;
    }
}
