package org.platen.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads print files back, page by page, and checks that all samples are present, complete, in
 * order, and each begin on the front of a sheet.
 */
final class ReadBack {

    private final Iterator<Optional<PageLabel>> expected;

    private int pages;

    private ReadBack(List<Sample> samples) {
        expected = pages(samples).iterator();
    }

    /** The expected label of each page, in order; a blank back has none. */
    private static List<Optional<PageLabel>> pages(List<Sample> samples) {
        var pages = new ArrayList<Optional<PageLabel>>();
        for (var sample : samples) {
            for (int page = 1; page <= sample.pages(); page++) {
                pages.add(Optional.of(sample.label(page)));
            }
            if (sample.pages() % 2 == 1) {
                pages.add(Optional.empty());
            }
        }
        return pages;
    }

    /** Returns the number of pages of the files; throws an exception if one is not as expected. */
    static int check(List<Path> files, List<Sample> samples) throws IOException {
        var readBack = new ReadBack(samples);
        for (var file : files) {
            readBack.read(file);
        }
        if (readBack.expected.hasNext()) {
            throw new DemoException(
                    "The output is wrong: it ends before " + name(readBack.expected.next()) + ".");
        }
        return readBack.pages;
    }

    private void read(Path file) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                check(file, page, text(pdf, page));
            }
        }
    }

    private void check(Path file, int page, String text) throws DemoException {
        pages++;
        var found = PageLabel.in(text);
        var wanted = expected.hasNext() ? expected.next() : null;
        boolean right = found.equals(wanted) && (found.isPresent() || text.isBlank());
        if (!right) {
            throw new DemoException(
                    "The output is wrong: page "
                            + page
                            + " of "
                            + file.getFileName()
                            + " must be "
                            + (wanted == null ? "no page at all" : name(wanted))
                            + ", but is "
                            + name(found)
                            + ".");
        }
    }

    private static String name(Optional<PageLabel> page) {
        return page.map(PageLabel::toString).orElse("a blank page");
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
