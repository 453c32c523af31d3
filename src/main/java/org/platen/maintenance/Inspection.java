package org.platen.maintenance;

import java.util.List;

/** Finds what does not fit together. Found by CDI; changes nothing. */
public interface Inspection {

    /** What it looks at, as a key of the report: {@code files}. */
    String name();

    /** What it has found, each kind once. */
    List<Finding> inspect();

    /**
     * Things of one kind that do not fit.
     *
     * @param kind for example {@code foldersWithoutRow}
     * @param meaning what it means, and what becomes of them
     * @param count of all
     * @param examples the first of them
     */
    record Finding(String kind, String meaning, long count, List<String> examples) {}
}
