package org.platen.bench.data;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Documents of one variant, in a folder. Document n of a seed is always the same, so a set can be a
 * part of a larger one and can be extended.
 */
public final class DataSet {

    /** Incremented when the documents change; older ones are then created again. */
    private static final int FORMAT = 1;

    private static final String BIG_FILE = "big.pdf";
    private static final int FILES_A_FOLDER = 1000;

    private final Variant variant;
    private final int documents;
    private final long seed;
    private final Path folder;

    public DataSet(Path data, Variant variant, int documents, long seed) {
        this.variant = variant;
        this.documents = documents;
        this.seed = seed;
        this.folder = data.resolve(variant.label());
    }

    public Variant variant() {
        return variant;
    }

    public int documents() {
        return documents;
    }

    /** The folder to which {@link #files} and similar paths are relative. */
    public Path folder() {
        return folder;
    }

    public int pages() {
        return IntStream.range(0, documents)
                .map(number -> variant.pages(new Lot(seed, number)))
                .sum();
    }

    /**
     * The files of the documents, in order, relative to the folder; for ranges, the single file.
     */
    public List<String> files() {
        return variant.isOneFile()
                ? List.of(BIG_FILE)
                : IntStream.range(0, documents).mapToObj(DataSet::file).toList();
    }

    private static String file(int number) {
        return "%03d/%03d.pdf".formatted(number / FILES_A_FOLDER, number % FILES_A_FOLDER);
    }

    /** The documents of the single file, in the order in which they are assembled. */
    public List<PageRange> ranges() {
        var ranges = new ArrayList<PageRange>(documents);
        int page = 1;
        for (int number = 0; number < documents; number++) {
            int pages = variant.pages(new Lot(seed, number));
            ranges.add(new PageRange(page, page + pages - 1));
            page += pages;
        }
        Collections.shuffle(ranges, new Random(seed));
        return ranges;
    }

    /** The total size of the files, in bytes. */
    public long bytes() {
        return files().stream().mapToLong(file -> size(folder.resolve(file))).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of documents to be created before this set is complete. */
    public int missing() {
        return documents - made();
    }

    private int made() {
        var label = Label.read(folder);
        if (label == null || label.format() != FORMAT || label.seed() != seed) {
            return 0;
        }
        if (variant.isOneFile()) {
            return label.documents() == documents ? documents : 0;
        }
        return Math.min(documents, label.documents());
    }

    /** Creates the missing documents. */
    public void make() {
        int made = made();
        if (made == documents) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Label.remove(folder);
            if (variant.isOneFile()) {
                makeBigFile();
            } else {
                makeFiles(made);
            }
            new Label(FORMAT, seed, documents).write(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeBigFile() throws IOException {
        var stationery = new Stationery(variant);
        var letters =
                IntStream.range(0, documents)
                        .mapToObj(n -> Letter.of(variant, stationery.face(), seed, n))
                        .iterator();
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(BIG_FILE)))) {
            new LetterPdf(variant, stationery).write(letters, out);
        }
    }

    private void makeFiles(int from) throws IOException {
        for (int number = from; number < documents; number += FILES_A_FOLDER) {
            Files.createDirectories(folder.resolve(file(number)).getParent());
        }
        Files.createDirectories(folder.resolve(file(documents - 1)).getParent());
        var stationery = new Stationery(variant);
        var makers = ThreadLocal.withInitial(() -> new LetterPdf(variant, stationery));
        IntStream.range(from, documents)
                .parallel()
                .forEach(
                        number -> {
                            var letter = Letter.of(variant, stationery.face(), seed, number);
                            makeFile(makers.get(), letter);
                        });
    }

    private void makeFile(LetterPdf maker, Letter letter) {
        try {
            var bytes = new ByteArrayOutputStream();
            maker.write(letter, bytes);
            Files.write(folder.resolve(file(letter.number())), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
