package org.platen.outputcreation.step;

/** The name of a document in messages: its number, its id, and the PDF that contains its pages. */
public final class DocumentLabel {

    private static final String FROM = ", from ";

    private static final String END = ")";

    private DocumentLabel() {}

    static String of(long nr, long id, String pdf) {
        return "Document " + nr + " (ID " + id + FROM + pdf + END;
    }

    /** Extracts the name of the PDF from such a label. */
    public static String pdf(String label) {
        return label.substring(label.indexOf(FROM) + FROM.length(), label.length() - END.length());
    }
}
