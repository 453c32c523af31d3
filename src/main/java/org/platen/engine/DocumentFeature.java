package org.platen.engine;

import java.util.EnumSet;
import java.util.Set;

/** Document-level content that a print file can keep or drop. */
public enum DocumentFeature {
    /** The outline (ISO 32000-2, 12.3.3), as far as it leads to pages that are printed. */
    OUTLINES,
    /** Named destinations on pages that are printed (12.3.2.4). */
    DESTINATIONS,
    /** Page labels (12.4.2). */
    PAGE_LABELS,
    /** Files that are attached to the document or to something on its pages (7.11.4). */
    ATTACHMENTS,
    /** JavaScript of the document, its pages, annotations and fields (12.6.4.17). */
    SCRIPTS;

    /** The default content of a print file: everything that cannot do any harm. */
    public static Set<DocumentFeature> ofPrintFiles() {
        return EnumSet.of(OUTLINES, DESTINATIONS, PAGE_LABELS);
    }
}
