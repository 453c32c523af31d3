package org.platen.content;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private static final int ABSENT = -1;

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
                write(item, to);
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

    private static void write(NewItem item, DataOutputStream out) throws IOException {
        write(item.member(), out);
        out.writeInt(item.firstPage());
        out.writeInt(item.pageCount());
        write(item.pageSizes(), out);
        write(item.properties(), out);
    }

    private static void write(@Nullable String text, DataOutputStream out) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
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
                    batch.add(read(in));
                }
                reader.accept(batch);
            }
        }
    }

    @SuppressWarnings("NullAway") // page sizes are never null
    private static NewItem read(DataInputStream in) throws IOException {
        return new NewItem(text(in), in.readInt(), in.readInt(), text(in), text(in));
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == ABSENT ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
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
