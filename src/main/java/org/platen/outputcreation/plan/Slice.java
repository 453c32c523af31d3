package org.platen.outputcreation.plan;

import java.util.List;
import org.platen.json.Json;

/**
 * Some of the print files of an operation, one after the other: what is made in one go.
 *
 * @param jobNr of the job that the first document belongs to, from 1
 * @param firstDocument its id
 * @param documentsBefore in the operation
 * @param filesBefore in the operation
 * @param pages of content
 */
public record Slice(
        int jobNr,
        long firstDocument,
        long documentsBefore,
        int filesBefore,
        long pages,
        List<FileSlice> files) {

    /** Of an operation that is not divided: whatever there is. */
    public static final Slice ALL = new Slice(1, 0, 0, 0, 0, List.of());

    public static Slice fromJson(String json) {
        return Json.read(json, Slice.class);
    }

    public String toJson() {
        return Json.write(this);
    }

    long documents() {
        return files.stream().mapToLong(FileSlice::documents).sum();
    }
}
