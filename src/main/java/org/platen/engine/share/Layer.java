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

    private Layer() {}
}
