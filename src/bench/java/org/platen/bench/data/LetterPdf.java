package org.platen.bench.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** Creates PDFs of letters. Not thread-safe. */
final class LetterPdf {

    private static final String A4 = "/MediaBox[0 0 595.276 841.89]";

    private final Variant variant;
    private final Stationery stationery;
    private final Deflated deflated = new Deflated();

    LetterPdf(Variant variant, Stationery stationery) {
        this.variant = variant;
        this.stationery = stationery;
    }

    /** A PDF of one letter. */
    void write(Letter letter, OutputStream out) throws IOException {
        write(List.of(letter).iterator(), out);
    }

    /** A PDF of several letters in sequence, with the fonts of the first one. */
    void write(Iterator<Letter> letters, OutputStream out) throws IOException {
        var pdf = variant.isCompressed() ? new CompressedPdf(out, deflated) : new ClassicPdf(out);
        var tree = new PageTree(pdf);
        var letter = letters.next();
        int first = letter.number();
        int resources = resources(pdf, letter);
        addPages(pdf, tree, resources, letter);
        while (letters.hasNext()) {
            addPages(pdf, tree, resources, letters.next());
        }
        int catalog = pdf.object("<</Type/Catalog/Pages " + PdfWriter.reference(tree.end()) + ">>");
        int information =
                pdf.object(
                        "<</Title(Invoice %d)/Producer(Platen bench)/CreationDate(D:20260115060000Z)>>"
                                .formatted(first));
        pdf.end(
                "/Root %s/Info %s%s"
                        .formatted(
                                PdfWriter.reference(catalog),
                                PdfWriter.reference(information),
                                PdfWriter.id(first)));
    }

    private int resources(PdfWriter pdf, Letter letter) throws IOException {
        var plain = stationery.plain(letter, deflated);
        var bold = stationery.bold(letter, deflated);
        int plainFont = plain.writeTo(pdf);
        int boldFont = bold == plain ? plainFont : bold.writeTo(pdf);
        int logo = pdf.stream(stationery.logoEntries(), stationery.logo());
        return pdf.object(
                "<</Font<</F1 %s/F2 %s>>/XObject<</Logo %s>>>>"
                        .formatted(
                                PdfWriter.reference(plainFont),
                                PdfWriter.reference(boldFont),
                                PdfWriter.reference(logo)));
    }

    private void addPages(PdfWriter pdf, PageTree tree, int resources, Letter letter)
            throws IOException {
        for (var page : letter.pages()) {
            int content = pdf.stream("/Filter/FlateDecode", deflated.of(page));
            tree.add(
                    A4
                            + "/Resources "
                            + PdfWriter.reference(resources)
                            + "/Contents "
                            + PdfWriter.reference(content));
        }
    }
}
