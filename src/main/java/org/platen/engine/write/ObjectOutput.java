package org.platen.engine.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.platen.engine.FileForm;
import org.platen.engine.PrintFileForm;
import org.platen.engine.primitive.Bytes;
import org.platen.engine.stream.StreamData;
import org.platen.engine.stream.StreamReader;

/** Writes indirect objects in the order of the calls, and records their locations. */
final class ObjectOutput implements Closeable {

    private final PrintFileOutput output;
    private final ObjectOffsets offsets = new ObjectOffsets();
    private final Compressor compressor = new Compressor();
    private final @Nullable ObjectStreamOutput objectStream;
    private final Bytes head = new Bytes(64);
    private final StreamReader streams = new StreamReader();
    private final StreamReader.Receiver writtenParts;

    ObjectOutput(Path file, PrintFileForm form, Executor executor) throws IOException {
        output = new PrintFileOutput(file, form.checksum(), executor);
        writtenParts = output::write;
        objectStream = form.objects() == FileForm.STREAMS ? new ObjectStreamOutput(this) : null;
        // Four bytes above 127 tell other programs that the file is binary (ISO 32000-2, 7.5.2).
        output.write("%PDF-" + form.conformance().version() + "\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    PrintFileOutput output() {
        return output;
    }

    ObjectOffsets offsets() {
        return offsets;
    }

    Compressor compressor() {
        return compressor;
    }

    int newNumber() {
        return offsets.newNumber();
    }

    /** Writes an object that is not a stream. */
    void write(int number, Bytes value) throws IOException {
        if (objectStream != null) {
            objectStream.add(number, value);
            return;
        }
        begin(number);
        output.write(value.array(), 0, value.length());
        output.write("\nendobj\n");
    }

    private void begin(int number) throws IOException {
        offsets.setOffset(number, output.position());
        head.clear();
        head.putNumber(number).put(" 0 obj\n");
        output.write(head.array(), 0, head.length());
    }

    /**
     * Writes a stream whose data are in memory.
     *
     * @param dictionary left open, and without its length
     */
    void writeStream(int number, Bytes dictionary, Bytes data) throws IOException {
        beginStream(number, dictionary, data.length());
        output.write(data.array(), 0, data.length());
        endStream();
    }

    /**
     * Writes a stream whose data are copied from another file as they are stored, but decrypted.
     */
    void writeStream(int number, Bytes dictionary, StreamData data) throws IOException {
        beginStream(number, dictionary, data.length());
        streams.read(data, writtenParts);
        endStream();
    }

    private void beginStream(int number, Bytes dictionary, long length) throws IOException {
        begin(number);
        dictionary.put("/Length ").putNumber(length).put(">>\nstream\n");
        output.write(dictionary.array(), 0, dictionary.length());
    }

    private void endStream() throws IOException {
        output.write("\nendstream\nendobj\n");
    }

    /** Writes the objects that are waiting for their object stream to be filled. */
    void flush() throws IOException {
        if (objectStream != null) {
            objectStream.flush();
        }
    }

    @Override
    public void close() throws IOException {
        compressor.close();
        output.close();
    }
}
