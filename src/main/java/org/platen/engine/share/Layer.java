package org.platen.engine.share;

/** How an optional content group is shown: flags. */
public final class Layer {

    /** It is no optional content group. */
    public static final int NONE = 0;

    /** It is one. */
    public static final int PRESENT = 1;

    /** Its content is hidden until somebody wants it. */
    public static final int OFF = 2;

    /** It is shown in print as its usage dictionary says (ISO 32000-2, 8.11.4.4). */
    public static final int AS_USED_FOR_PRINT = 4;

    /** The same on a screen. */
    public static final int AS_USED_FOR_VIEW = 8;

    /**
     * Its intent is not that of its document's configuration: the states do not count (8.11.4.3).
     */
    public static final int WITHOUT_EFFECT = 16;

    /** Its document's configuration is for another intent than View. */
    public static final int NOT_FOR_VIEW = 32;

    private Layer() {}
}
