package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.engine.write.FileForm;

/**
 * Files whose offsets no {@code int} holds, and of more objects than ISO 32000-1, annex C, tells
 * readers to expect.
 *
 * <p>{@code mvn test -Dtest=HugeFiles -Dplaten.huge=FOLDER}; takes some 10 GB of that folder.
 */
class HugeFiles {

    private static final long GIB = 1L << 30;
    private static final int OBJECTS_OF_ANNEX_C = 8_388_607;
    private static final int FIRST_PAGE = 3;
    private static final int OBJECTS_A_PAGE = 201;
    private static final Pattern SIZE = Pattern.compile("/Size (\\d+)");
    private static final Tool CHECKER = new Tool("qpdf");

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        String place = System.getProperty("platen.huge", "");
        assumeTrue(!place.isEmpty(), "name a folder with room for 10 GB: -Dplaten.huge=FOLDER");
        folder = Files.createTempDirectory(Path.of(place), "huge");
    }

    @AfterEach
    void removeFolder() throws IOException {
        if (folder != null) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private PrintFile assemble(FileForm form, List<? extends Step> steps) {
        var listener = new RecordingListener();
        var all = new ArrayList<Step>(steps);
        all.add(0, new Step.NextFile(folder.resolve("out.pdf")));
        new StreamingAssembler(AssemblySettings.defaults().withForm(form))
                .assemble(all.iterator(), listener);
        return listener.files.get(0);
    }

    private static Step all(Path pdf) {
        return new Step.Pages(pdf, 1, Step.Pages.TO_LAST, 0, pdf.getFileName().toString());
    }

    private static void assertSound(PrintFile file) {
        try (var read = ReadStrictly.pages(file.path())) {
            assertThat(read.count()).isEqualTo(file.pages());
        }
        if (CHECKER.installed()) {
            assertThat(CHECKER.answer("--show-npages", file.path().toString()).strip())
                    .isEqualTo("" + file.pages());
        }
    }

    @ParameterizedTest
    @EnumSource(FileForm.class)
    void a_file_of_more_than_four_gibibytes_is_copied(FileForm form) throws IOException {
        Path huge = hugeStreams(5);

        var file = assemble(form, List.of(all(huge)));

        assertThat(file.bytes()).isGreaterThan(5 * GIB);
        assertThat(file.pages()).isEqualTo(6);
        assertSound(file);
    }

    /** Pages with a sparse gibibyte each, and one behind them all. */
    private Path hugeStreams(int gibibytes) throws IOException {
        Path huge = folder.resolve("in.pdf");
        var offsets = new ArrayList<Long>();
        try (var out = new RandomAccessFile(huge.toFile(), "rw")) {
            out.write("%PDF-1.7\n".getBytes(ISO_8859_1));
            var kids = new StringBuilder();
            for (int i = 0; i <= gibibytes; i++) {
                int page = 3 + 2 * i;
                kids.append(page).append(" 0 R ");
                object(
                        out,
                        offsets,
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/X " + (page + 1) + " 0 R>>");
                long length = i == gibibytes ? 4 : GIB;
                object(out, offsets, "<</Length " + length + ">>\nstream\n" + (char) ('a' + i));
                out.seek(out.getFilePointer() - "\nendobj\n".length() - 1 + length);
                out.write("\nendstream\nendobj\n".getBytes(ISO_8859_1));
            }
            int first = offsets.size();
            object(out, offsets, "<</Type/Catalog/Pages " + (first + 4) + " 0 R>>");
            object(
                    out,
                    offsets,
                    "<</Type/Pages/Count " + (gibibytes + 1) + "/Kids[" + kids + "]>>");
            long start = out.getFilePointer();
            var table = new StringBuilder("xref\n");
            for (int i = 0; i < offsets.size(); i++) {
                table.append("%d 1\n%010d 00000 n \n".formatted(i + 3, offsets.get(i)));
            }
            table.append("trailer\n<</Root " + (first + 3) + " 0 R/Size " + (first + 5));
            table.append(">>\nstartxref\n" + start + "\n%%EOF\n");
            out.write(table.toString().getBytes(ISO_8859_1));
        }
        return huge;
    }

    /** The first one has the number 3. */
    private static void object(RandomAccessFile out, List<Long> offsets, String value)
            throws IOException {
        offsets.add(out.getFilePointer());
        int number = 2 + offsets.size();
        out.write((number + " 0 obj\n" + value + "\nendobj\n").getBytes(ISO_8859_1));
    }

    @Test
    void many_copies_of_a_document_make_a_file_of_more_than_eight_million_objects()
            throws IOException {
        Path pdf = manyObjects(500);

        var file = assemble(FileForm.STREAMS, Collections.nCopies(84, all(pdf)));

        assertThat(file.pages()).isEqualTo(84 * 500);
        assertThat(size(file.path())).isGreaterThan(OBJECTS_OF_ANNEX_C);
        assertSound(file);
    }

    @ParameterizedTest
    @EnumSource(FileForm.class)
    void a_file_of_more_than_eight_million_objects_is_copied(FileForm form) throws IOException {
        Path pdf = manyObjects(42_000);
        assertThat(size(pdf)).isGreaterThan(OBJECTS_OF_ANNEX_C);

        var file = assemble(form, List.of(all(pdf)));

        assertThat(file.pages()).isEqualTo(42_000);
        assertThat(size(file.path())).isGreaterThan(OBJECTS_OF_ANNEX_C);
        assertSound(file);
    }

    /** Pages of annotations, each an object of its own, which belongs to its page alone. */
    private Path manyObjects(int pages) throws IOException {
        Path pdf = folder.resolve("in.pdf");
        long[] offsets = new long[FIRST_PAGE + pages * OBJECTS_A_PAGE];
        try (var out = new CountingOutput(pdf)) {
            out.write("%PDF-1.7\n");
            for (int number = 1; number < offsets.length; number++) {
                offsets[number] = out.position();
                out.write(number + " 0 obj\n" + value(number, pages) + "\nendobj\n");
            }
            long start = out.position();
            out.write("xref\n0 " + offsets.length + "\n0000000000 65535 f \n");
            for (int number = 1; number < offsets.length; number++) {
                out.write("%010d 00000 n \n".formatted(offsets[number]));
            }
            out.write("trailer\n<</Root 1 0 R/Size " + offsets.length);
            out.write(">>\nstartxref\n" + start + "\n%%EOF\n");
        }
        return pdf;
    }

    private static String value(int number, int pages) {
        if (number == 1) {
            return "<</Type/Catalog/Pages 2 0 R>>";
        }
        if (number == 2) {
            String kids = references(FIRST_PAGE, pages, OBJECTS_A_PAGE);
            return "<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>";
        }
        int page = number - (number - FIRST_PAGE) % OBJECTS_A_PAGE;
        return number == page
                ? "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots["
                        + references(page + 1, OBJECTS_A_PAGE - 1, 1)
                        + "]>>"
                : "<</Subtype/Link/Rect[0 0 " + number + " 1]>>";
    }

    private static String references(int first, int count, int step) {
        return IntStream.range(0, count)
                .mapToObj(i -> (first + i * step) + " 0 R")
                .collect(Collectors.joining(" "));
    }

    /** What the trailer calls /Size. */
    private static int size(Path pdf) throws IOException {
        byte[] tail = new byte[2000];
        try (var in = new RandomAccessFile(pdf.toFile(), "r")) {
            in.seek(in.length() - tail.length);
            in.readFully(tail);
        }
        String text = new String(tail, ISO_8859_1);
        var size = SIZE.matcher(text);
        int found = 0;
        while (size.find()) {
            found = Integer.parseInt(size.group(1));
        }
        return found;
    }

    private static final class CountingOutput extends BufferedOutputStream {

        private long position;

        CountingOutput(Path file) throws IOException {
            super(Files.newOutputStream(file), 1 << 16);
        }

        long position() {
            return position;
        }

        void write(String text) throws IOException {
            byte[] bytes = text.getBytes(ISO_8859_1);
            write(bytes, 0, bytes.length);
            position += bytes.length;
        }
    }
}
