package org.platen.content;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Content items in order, until their rows are written. A few are held in memory, the others in a
 * file: there may be a million items, and an import uses constant memory.
 */
public final class NewItems implements Closeable {

    /** The number of items that are passed on together, and held in memory. */
    static final int BATCH = 1_000;

    private static final int BUFFER = 1 << 16;

    private final Supplier<Path> file;

    private final List<NewItem> held = new ArrayList<>();

    private @Nullable Path written;

    private @Nullable DataOutputStream out;

    private int count;

    private long pages;

    /**
     * @param file supplies the path of the file if it is needed; the caller removes the file
     */
    public NewItems(Supplier<Path> file) {
        this.file = file;
    }

    public void add(NewItem item) {
        if (held.size() == BATCH) {
            writeOut();
        }
        held.add(item);
        count = Math.addExact(count, 1);
        pages += item.pageCount();
    }

    private void writeOut() {
        try {
            var to = opened();
            for (var item : held) {
                NewItemRecord.write(item, to);
            }
            held.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataOutputStream opened() throws IOException {
        if (out == null) {
            written = file.get();
            var bytes = Files.newOutputStream(written);
            out = new DataOutputStream(new BufferedOutputStream(bytes, BUFFER));
        }
        return out;
    }

    public int count() {
        return count;
    }

    public long pages() {
        return pages;
    }

    /** Passes on all items, in batches. */
    void forEachBatch(Consumer<List<NewItem>> reader) {
        try {
            readWritten(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!held.isEmpty()) {
            reader.accept(List.copyOf(held));
        }
    }

    private void readWritten(Consumer<List<NewItem>> reader) throws IOException {
        if (written == null || out == null) {
            return;
        }
        out.flush();
        try (var in =
                new DataInputStream(
                        new BufferedInputStream(Files.newInputStream(written), BUFFER))) {
            for (int left = count - held.size(); left > 0; left -= BATCH) {
                var batch = new ArrayList<NewItem>(BATCH);
                while (batch.size() < Math.min(left, BATCH)) {
                    batch.add(NewItemRecord.read(in));
                }
                reader.accept(batch);
            }
        }
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
