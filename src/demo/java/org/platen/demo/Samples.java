package org.platen.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * The outgoing letters of an insurer and a utility: letters and invoices of 1 to 6 pages, each a
 * PDF with embedded fonts. They are pseudo-random, and the same in each run.
 */
final class Samples {

    static final int COUNT = 240;

    private static final String FACE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Most letters have one or two pages. */
    private static final int[] PAGES = {1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6};

    private static final int INVOICE_EVERY = 3;

    /** Spreads the numbers of the documents, because similar seeds yield similar first values. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 15, 6, 0);

    private final List<Sample> all;

    Samples(int count) {
        all = IntStream.rangeClosed(1, count).mapToObj(Samples::sample).toList();
    }

    private static Sample sample(int number) {
        var kind = number % INVOICE_EVERY == 0 ? "invoice" : "letter";
        return new Sample(number, kind, PAGES[lot(number).nextInt(PAGES.length)]);
    }

    List<Sample> all() {
        return all;
    }

    int pages() {
        return all.stream().mapToInt(Sample::pages).sum();
    }

    /** Writes a ZIP with the PDFs of all samples. */
    void writeZip(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var face = face()) {
            for (var sample : all) {
                var entry = new ZipEntry(sample.fileName());
                entry.setTimeLocal(MADE);
                zip.putNextEntry(entry);
                zip.write(pdf(sample, face));
                zip.closeEntry();
            }
        }
    }

    /** Returns the PDF of one sample. */
    byte[] pdf(Sample sample) throws IOException {
        try (var face = face()) {
            return pdf(sample, face);
        }
    }

    private static byte[] pdf(Sample sample, TrueTypeFont face) throws IOException {
        var letter =
                sample.kind().equals("invoice")
                        ? new EnergyInvoice(sample, lot(sample.number()))
                        : new InsuranceLetter(sample, lot(sample.number()));
        try (var paper = new Paper(face, sample.number(), letter.subject())) {
            letter.writeOn(paper);
            return paper.bytes();
        }
    }

    private static TrueTypeFont face() {
        try (var bytes = PDFont.class.getResourceAsStream(FACE)) {
            var face = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            // Finding ligatures takes longer than writing all the rest of a letter.
            face.setEnableGsub(false);
            return face;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Random lot(int number) {
        return new Random(SPREAD * number);
    }
}
