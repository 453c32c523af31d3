package org.platen.engine.write;

/** How objects and their cross-reference are written. */
public enum FileForm {
    /** Small: object streams and a cross-reference stream (ISO 32000-2, 7.5.7 and 7.5.8). */
    STREAMS,
    /** For old readers: plain objects and a cross-reference table (7.5.4). */
    TABLE
}
