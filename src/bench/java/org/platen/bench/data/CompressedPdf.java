package org.platen.bench.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** A PDF 1.5 with a cross-reference stream. All objects except streams are in object streams. */
final class CompressedPdf extends PdfWriter {

    private static final int OBJECTS_A_STREAM = 100;

    private static final int ENTRY_BYTES = 1 + 5 + 2;

    /** The position of an object in an object stream. */
    private record Place(int stream, int index) {}

    private final Deflated deflated;
    private final Map<Integer, Place> places = new HashMap<>();
    private final StringBuilder numbers = new StringBuilder();
    private final StringBuilder values = new StringBuilder();
    private int objectStream;
    private int waiting;

    CompressedPdf(OutputStream out, Deflated deflated) throws IOException {
        super(out, "1.5");
        this.deflated = deflated;
    }

    @Override
    void object(int number, String value) throws IOException {
        if (waiting == 0) {
            objectStream = reserve();
        }
        places.put(number, new Place(objectStream, waiting++));
        numbers.append(number).append(' ').append(values.length()).append(' ');
        values.append(value).append('\n');
        if (waiting == OBJECTS_A_STREAM) {
            writeObjectStream();
        }
    }

    private void writeObjectStream() throws IOException {
        if (waiting == 0) {
            return;
        }
        var data = numbers.toString() + values;
        var entries =
                "/Type/ObjStm/N %d/First %d/Filter/FlateDecode"
                        .formatted(waiting, numbers.length());
        stream(objectStream, entries, deflated.of(data.getBytes(ISO_8859_1)));
        numbers.setLength(0);
        values.setLength(0);
        waiting = 0;
    }

    @Override
    void end(String trailerEntries) throws IOException {
        writeObjectStream();
        int number = reserve();
        long start = position();
        var table = ByteBuffer.allocate(ENTRY_BYTES * size());
        entry(table, 0, 0, 0xffff);
        for (int i = 1; i < number; i++) {
            var place = places.get(i);
            if (place == null) {
                entry(table, 1, offset(i), 0);
            } else {
                entry(table, 2, place.stream(), place.index());
            }
        }
        entry(table, 1, start, 0);
        var entries = "/Type/XRef/Size %d/W[1 5 2]/Filter/FlateDecode".formatted(size());
        stream(number, entries + trailerEntries, deflated.of(table.array()));
        startXref(start);
    }

    private static void entry(ByteBuffer table, int type, long second, int third) {
        table.put((byte) type);
        table.put((byte) (second >> 32)).putInt((int) second);
        table.putShort((short) third);
    }
}
