package org.platen.outputcreation.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.json.Json;

/** The result of a slice: print files in a folder of their own. */
public record MadeSlice(List<MadeFile> files, List<LeftOut> leftOut, DocumentWarnings warnings) {

    // Slices made by an older version lack these values.
    public MadeSlice {
        leftOut = leftOut == null ? List.of() : leftOut;
        warnings = warnings == null ? DocumentWarnings.NONE : warnings;
    }

    /** A print file, identified by its name in the folder. */
    public record MadeFile(String name, int pages, long bytes, @Nullable String sha256) {}

    public static MadeSlice fromJson(String json) {
        return Json.read(json, MadeSlice.class);
    }

    public String toJson() {
        return Json.write(this);
    }
}
