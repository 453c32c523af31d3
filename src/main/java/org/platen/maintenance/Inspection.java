package org.platen.maintenance;

import java.util.List;

/** A consistency check. Found by CDI; changes nothing. */
public interface Inspection {

    /** The subject of the check, as a key of the report: {@code files}. */
    String name();

    /**
     * Returns the inconsistencies, each kind once.
     *
     * @param checksums whether to read all bytes, to compare their checksums
     */
    List<Finding> inspect(boolean checksums);

    /**
     * Inconsistencies of one kind.
     *
     * @param kind the kind, for example {@code foldersWithoutRow}
     * @param loss whether stored data is missing or damaged
     * @param meaning the meaning, and how the inconsistencies are resolved
     * @param count the number of all of them
     * @param examples the first of them
     */
    record Finding(String kind, boolean loss, String meaning, long count, List<String> examples) {}
}
