package org.platen.outputcreation.request;

import java.util.List;
import org.platen.json.Json;

/**
 * Consecutive print files of an operation that are made together.
 *
 * @param jobNr the number of the job of the first document, from 1
 * @param firstDocument the id of the first document
 * @param documentsBefore the number of documents in the operation before it
 * @param filesBefore the number of files in the operation before it
 * @param pages the number of content pages
 */
public record Slice(
        int jobNr,
        long firstDocument,
        long documentsBefore,
        int filesBefore,
        long pages,
        List<FileSlice> files) {

    /** The slice of an operation that is not divided: all of its files. */
    public static final Slice ALL = new Slice(1, 0, 0, 0, 0, List.of());

    public static Slice fromJson(String json) {
        return Json.read(json, Slice.class);
    }

    public String toJson() {
        return Json.write(this);
    }

    public long documents() {
        return files.stream().mapToLong(FileSlice::documents).sum();
    }
}
