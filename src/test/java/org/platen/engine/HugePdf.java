package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A PDF whose bytes or objects are too many for an {@code int}, or for what readers were told to
 * expect. Each page shows another line; it may have annotations, each an object of its own, and
 * data that nobody looks at and that take no room on the disk.
 *
 * @param annotations of each page
 * @param bulk how many bytes of data come before the content of each page
 */
record HugePdf(int pages, int annotations, long bulk) {

    private static final int FIRST_PAGE = 3;
    private static final int BUFFER = 1 << 16;
    private static final int SIDE = 300;

    private int objectsOfPage() {
        return 3 + annotations;
    }

    /** The highest object number is one less. */
    int size() {
        return FIRST_PAGE + pages * objectsOfPage();
    }

    void write(Path file) throws IOException {
        try (var raw = new RandomAccessFile(file.toFile(), "rw");
                var out = new Output(raw)) {
            raw.setLength(0);
            long[] offsets = new long[size()];
            out.write("%PDF-1.7\n");
            for (int number = 1; number < offsets.length; number++) {
                offsets[number] = out.position();
                out.write(number + " 0 obj\n");
                writeValue(out, number);
                out.write("\nendobj\n");
            }
            long start = out.position();
            out.write("xref\n0 " + offsets.length + "\n0000000000 65535 f \n");
            for (int number = 1; number < offsets.length; number++) {
                String digits = Long.toString(offsets[number]);
                out.write("0".repeat(10 - digits.length()) + digits + " 00000 n \n");
            }
            out.write("trailer\n<</Root 1 0 R/Size " + offsets.length);
            out.write(">>\nstartxref\n" + start + "\n%%EOF\n");
        }
    }

    private void writeValue(Output out, int number) throws IOException {
        int page = (number - FIRST_PAGE) / objectsOfPage();
        int first = FIRST_PAGE + page * objectsOfPage();
        if (number == 1) {
            out.write("<</Type/Catalog/Pages 2 0 R>>");
        } else if (number == 2) {
            String kids = references(FIRST_PAGE, pages, objectsOfPage());
            out.write("<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>");
        } else if (number == first) {
            out.write(page(first));
        } else if (number == first + 1) {
            out.write("<</Page " + page + "/Length " + bulk + ">>\nstream\n");
            out.skip(bulk);
            out.write("\nendstream");
        } else if (number == first + 2) {
            String line = "9 w 0 0 m %d %d l S".formatted(page % SIDE, page / SIDE % SIDE);
            out.write("<</Length " + line.length() + ">>\nstream\n" + line + "\nendstream");
        } else {
            out.write("<</Subtype/Link/Border[0 0 0]/Rect[0 0 " + number % SIDE + " 1]>>");
        }
    }

    private String page(int number) {
        String entries =
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Bulk %d 0 R/Contents %d 0 R/Annots[%s]>>";
        String annots = references(number + 3, annotations, 1);
        return entries.formatted(SIDE, SIDE, number + 1, number + 2, annots);
    }

    private static String references(int first, int count, int step) {
        return IntStream.range(0, count)
                .mapToObj(i -> (first + i * step) + " 0 R")
                .collect(Collectors.joining(" "));
    }

    private static final class Output implements AutoCloseable {

        private final RandomAccessFile file;
        private final OutputStream out;
        private long position;

        Output(RandomAccessFile file) {
            this.file = file;
            out = new BufferedOutputStream(Channels.newOutputStream(file.getChannel()), BUFFER);
        }

        long position() {
            return position;
        }

        void write(String text) throws IOException {
            byte[] bytes = text.getBytes(ISO_8859_1);
            out.write(bytes);
            position += bytes.length;
        }

        void skip(long count) throws IOException {
            if (count > 0) {
                out.flush();
                position += count;
                file.seek(position);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
