package org.platen.engine.share;

/** What becomes of the form fields (ISO 32000-2, 12.7) of documents. */
public enum Forms {
    /** They stay fields, and look as in their document. */
    KEEP,
    /** What is printed of them becomes part of their page. */
    FLATTEN,
    /** They are left out, and what they show. */
    DROP
}
