package org.platen.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/**
 * How a print file compares with the one document that is in it.
 *
 * @param detail which pages differ, or what is unsound
 */
record Likeness(Kind kind, String detail) {

    private static final Tool CHECKER = new Tool("qpdf");
    private static final Tool COUNTER = new Tool("pdfinfo");
    // The exit status of qpdf, and how bad it is: nothing, warnings, errors.
    private static final Map<Integer, Integer> SEVERITIES = Map.of(0, 0, 3, 1, 2, 2);

    enum Kind {
        /** Every page looks the same. */
        SAME,
        /** To one renderer it does; the other one shows what is damaged in another way. */
        SAME_TO_ONE,
        /** No renderer shows the document. */
        NOT_SHOWN,
        DIFFERENT,
        /** The number of pages is not what others find in the document. */
        MISCOUNTED,
        /** qpdf finds fault with the print file, and less with the document. */
        UNSOUND;

        boolean isFault() {
            return this == DIFFERENT || this == MISCOUNTED || this == UNSOUND;
        }
    }

    static Likeness of(Path document, Path printFile, int pages, Path scratch) {
        String said = CHECKER.installed() ? fault(document, printFile) : "";
        if (!said.isEmpty()) {
            return new Likeness(Kind.UNSOUND, said);
        }
        var pictures = compare(document, printFile, scratch);
        return pictures.kind() == Kind.SAME && !isRight(pages, document)
                ? new Likeness(Kind.MISCOUNTED, pages + " pages")
                : pictures;
    }

    private static String fault(Path document, Path printFile) {
        return severity(printFile) > severity(document)
                ? CHECKER.answer("--check", printFile.toString())
                : "";
    }

    private static int severity(Path pdf) {
        return SEVERITIES.getOrDefault(CHECKER.run("--check", pdf.toString()), 2);
    }

    private static Likeness compare(Path document, Path printFile, Path scratch) {
        var differences = new ArrayList<Set<Integer>>();
        boolean shown = false;
        for (var renderer : Renderer.installed()) {
            var pictures = renderer.pictures(document, scratch);
            var pages = Pictures.differences(pictures, renderer.pictures(printFile, scratch));
            if (pages.isEmpty()) {
                return new Likeness(
                        differences.isEmpty() ? Kind.SAME : Kind.SAME_TO_ONE, differences + "");
            }
            shown |= !pictures.isEmpty();
            differences.add(pages);
        }
        return new Likeness(shown ? Kind.DIFFERENT : Kind.NOT_SHOWN, "pages " + differences);
    }

    /** Whether one of the others counts as we do; they believe the file's own /Count. */
    private static boolean isRight(int pages, Path document) {
        String file = document.toString();
        return COUNTER.answer(file).matches("(?s).*Pages: +" + pages + "\\n.*")
                || CHECKER.answer("--show-npages", file).strip().equals("" + pages);
    }
}
