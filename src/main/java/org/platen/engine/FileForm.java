package org.platen.engine;

/** The form in which objects and their cross-reference are written. */
public enum FileForm {
    /** Compact: object streams and a cross-reference stream (ISO 32000-2, 7.5.7 and 7.5.8). */
    STREAMS,
    /** For older readers: plain objects and a cross-reference table (7.5.4). */
    TABLE
}
