package org.platen.engine.write;

import java.io.IOException;
import org.platen.engine.primitive.Bytes;

/** Collects objects until they fill an object stream (ISO 32000-2, 7.5.7), then writes it. */
final class ObjectStreamOutput {

    private static final int MAX_OBJECTS = 200;
    private static final int MAX_BYTES = 1 << 17;

    private final ObjectOutput objects;
    private final int[] numbers = new int[MAX_OBJECTS];
    private final Bytes header = new Bytes(1 << 12);
    private final Bytes body = new Bytes(1 << 14);
    private final Bytes dictionary = new Bytes(128);
    private int count;

    ObjectStreamOutput(ObjectOutput objects) {
        this.objects = objects;
    }

    void add(int number, Bytes value) throws IOException {
        if (count == MAX_OBJECTS || body.length() > MAX_BYTES) {
            flush();
        }
        numbers[count++] = number;
        header.putNumber(number).put(' ').putNumber(body.length()).put(' ');
        body.put(value.array(), 0, value.length()).put('\n');
    }

    void flush() throws IOException {
        if (count == 0) {
            return;
        }
        int stream = objects.newNumber();
        for (int i = 0; i < count; i++) {
            objects.offsets().setInStream(numbers[i], stream, i);
        }
        var compressor = objects.compressor();
        compressor.start();
        compressor.add(header.array(), 0, header.length());
        compressor.add(body.array(), 0, body.length());
        dictionary.clear();
        dictionary.put("<</Type/ObjStm/N ").putNumber(count);
        dictionary.put("/First ").putNumber(header.length()).put("/Filter/FlateDecode");
        objects.writeStream(stream, dictionary, compressor.end());
        count = 0;
        header.clear();
        body.clear();
    }
}
