package org.platen.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/**
 * The structure of a job set to be created, as numbers of children, level by level. This form is
 * compact, because there may be a million documents.
 *
 * <p>{@code segments} has an entry for each job, which is the number of its segments; {@code
 * documentSets} has one for each segment of all jobs; and so on down to {@code items}, which has
 * the id of the content item for each page of all documents.
 */
public final class Structure {

    @JsonProperty private final int[] segments;

    @JsonProperty private final int[] documentSets;

    @JsonProperty private final int[] documents;

    @JsonProperty private final int[] pages;

    @JsonProperty private final long[] items;

    @JsonCreator
    public Structure(
            @JsonProperty("segments") int[] segments,
            @JsonProperty("documentSets") int[] documentSets,
            @JsonProperty("documents") int[] documents,
            @JsonProperty("pages") int[] pages,
            @JsonProperty("items") long[] items) {
        this.segments = fitting(segments, documentSets.length);
        this.documentSets = fitting(documentSets, documents.length);
        this.documents = fitting(documents, pages.length);
        this.pages = fitting(pages, items.length);
        this.items = items;
    }

    /**
     * Creates a structure of one job with one segment, in which each item is a document of its own
     * in an envelope of its own.
     */
    public static Structure documentForEach(long... items) {
        int[] single = new int[items.length];
        Arrays.fill(single, 1);
        return new Structure(new int[] {1}, new int[] {items.length}, single, single, items);
    }

    private static int[] fitting(int[] children, int below) {
        long sum = Arrays.stream(children).asLongStream().sum();
        if (sum != below) {
            throw new IllegalArgumentException(
                    "has " + sum + " children, but the level below has " + below);
        }
        return children;
    }

    /** The ids of the content items, in the order of output. */
    public long[] items() {
        return items;
    }

    int jobs() {
        return segments.length;
    }

    int[] segments() {
        return segments;
    }

    int[] documentSets() {
        return documentSets;
    }

    int[] documents() {
        return documents;
    }

    int[] pages() {
        return pages;
    }
}
