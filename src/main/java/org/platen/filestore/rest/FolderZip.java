package org.platen.filestore.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.platen.answer.AnswerBody;

/**
 * Sends all files of a folder as a ZIP. The ZIP never exists as a whole, neither on disk nor in
 * memory.
 */
record FolderZip(Path folder) implements AnswerBody {

    @Override
    public InputStream open() throws IOException {
        return new Zipped(folder, files().iterator());
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /** The stream of the ZIP, which is generated while it is read. */
    private static final class Zipped extends InputStream {

        private final Path folder;

        private final Iterator<Path> files;

        private final byte[] piece = new byte[1 << 15];

        private final ByteArrayOutputStream made = new ByteArrayOutputStream();

        private final ZipOutputStream zip = new ZipOutputStream(made, StandardCharsets.UTF_8);

        private @Nullable InputStream file;

        private byte[] ready = {};

        private int next;

        private boolean finished;

        Zipped(Path folder, Iterator<Path> files) {
            this.folder = folder;
            this.files = files;
            zip.setLevel(Deflater.BEST_SPEED); // print files are compressed already
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            while (next == ready.length) {
                if (finished) {
                    return -1;
                }
                make();
                ready = made.toByteArray();
                made.reset();
                next = 0;
            }
            int read = Math.min(count, ready.length - next);
            System.arraycopy(ready, next, bytes, from, read);
            next += read;
            return read;
        }

        /** Generates some more bytes, sometimes none. */
        private void make() throws IOException {
            if (file != null) {
                makePiece(file);
            } else if (files.hasNext()) {
                file = begin(files.next());
            } else {
                zip.finish();
                finished = true;
            }
        }

        private void makePiece(InputStream from) throws IOException {
            int read = from.read(piece);
            if (read >= 0) {
                zip.write(piece, 0, read);
            } else {
                zip.closeEntry();
                from.close();
                file = null;
            }
        }

        private InputStream begin(Path path) throws IOException {
            var entry = new ZipEntry(folder.relativize(path).toString().replace('\\', '/'));
            entry.setTime(path.toFile().lastModified());
            zip.putNextEntry(entry);
            return Files.newInputStream(path);
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                if (file != null) {
                    file.close();
                }
            }
        }
    }
}
