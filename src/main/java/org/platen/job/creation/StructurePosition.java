package org.platen.job.creation;

/** The place of the element that is being read, to locate errors. */
final class StructurePosition {

    /** The keys from the root down; each contains an array of objects with the next. */
    static final String[] KEYS = {"jobs", "segments", "documentsets", "documents", "documentpages"};

    /** By level: the index of the element. */
    private final int[] indexes = new int[KEYS.length];

    void set(int level, int index) {
        indexes[level] = index;
    }

    /** The path of the array of this level: {@code jobs[0].segments}. */
    String key(int level) {
        return place(level) + KEYS[level];
    }

    /** The path before a key of this level: {@code jobs[0].segments[2].} */
    String place(int level) {
        return level == 0 ? "" : element(level) + ".";
    }

    /** The path of the element that has keys of this level: {@code jobs[0].segments[2]}. */
    String element(int level) {
        return place(level - 1) + KEYS[level - 1] + "[" + indexes[level - 1] + "]";
    }
}
