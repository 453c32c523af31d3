package org.platen.engine;

/**
 * The bookmark of a document in a print file. The document's own bookmarks are below it.
 *
 * @param document distinguishes it from other documents of the print file; the same in all its
 *     steps
 * @param name a fallback that every document has
 * @param isTitled whether the title of the document is preferred to the name
 */
public record Heading(long document, String name, boolean isTitled) {

    private static final String EXTENSION = ".pdf";

    /** The heading of a file: its name without {@code .pdf} and without folders. */
    public static Heading ofFile(long document, String file, boolean isTitled) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        int stem = name.length() - EXTENSION.length();
        boolean isPdf =
                stem > 0 && name.regionMatches(true, stem, EXTENSION, 0, EXTENSION.length());
        return new Heading(document, isPdf ? name.substring(0, stem) : name, isTitled);
    }
}
