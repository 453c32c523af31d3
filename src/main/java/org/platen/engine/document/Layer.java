package org.platen.engine.document;

/** Flags for the state of an optional content group. */
public final class Layer {

    /** Not an optional content group. */
    public static final int NONE = 0;

    /** An optional content group. */
    public static final int PRESENT = 1;

    /** Its content is hidden unless a user shows it. */
    public static final int OFF = 2;

    /** Its state in print follows its usage dictionary (ISO 32000-2, 8.11.4.4). */
    public static final int AS_USED_FOR_PRINT = 4;

    /** Its state on screen follows its usage dictionary. */
    public static final int AS_USED_FOR_VIEW = 8;

    /**
     * Its intent is not that of its document's configuration, so its state has no effect
     * (8.11.4.3).
     */
    public static final int WITHOUT_EFFECT = 16;

    /** Its document's configuration is for an intent other than View. */
    public static final int NOT_FOR_VIEW = 32;

    private Layer() {}
}
