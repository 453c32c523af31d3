package org.platen.engine.fragment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.platen.engine.read.IndirectObject;
import org.platen.engine.stream.StreamData;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.LoadedBytes;
import org.platen.engine.syntax.PdfValue;

/**
 * Streams that are created while a document is copied, in addition to the objects of its file.
 * Their object numbers follow those of the file and are valid for one fragment.
 */
final class MadeObjects {

    private static final byte[] EMPTY = "<<>>".getBytes(StandardCharsets.ISO_8859_1);

    private final int first;
    private final List<Made> objects = new ArrayList<>();
    private int bytes;

    private static final class Made {

        private final IndirectObject object;
        private final StreamData data;
        private int node = -1;

        Made(IndirectObject object, StreamData data) {
            this.object = object;
            this.data = data;
        }
    }

    /**
     * @param first above all numbers of the file
     */
    MadeObjects(int first) {
        this.first = first;
    }

    /**
     * Adds a stream.
     *
     * @param dictionary its length is ignored
     * @return its number
     */
    int add(PdfValue dictionary, StreamData data) {
        int number = first + objects.size();
        objects.add(new Made(IndirectObject.made(number, dictionary), data));
        return number;
    }

    /** Adds a stream whose data are in memory. */
    int add(PdfValue dictionary, byte[] data) {
        bytes += data.length;
        var window = new DocumentBytes.Window(data, 0, data.length, true);
        var source = new LoadedBytes(data, data.length);
        return add(dictionary, new StreamData(source, 0, data.length, window));
    }

    /** Adds a content stream. */
    int add(byte[] content) {
        return add(new PdfValue(EMPTY, 0, EMPTY.length), content);
    }

    /** The total size of data in memory, in bytes. */
    int bytes() {
        return bytes;
    }

    boolean has(int number) {
        return number >= first && number - first < objects.size();
    }

    /** The object of a number that it {@linkplain #has has}. */
    IndirectObject get(int number) {
        return objects.get(number - first).object;
    }

    /** The data of such an object. */
    StreamData data(int number) {
        return objects.get(number - first).data;
    }

    /** The node of the object in the current fragment, or -1. */
    int node(int number) {
        return has(number) ? objects.get(number - first).node : -1;
    }

    void setNode(int number, int node) {
        if (has(number)) {
            objects.get(number - first).node = node;
        }
    }

    /** Removes all objects. */
    void clear() {
        objects.clear();
        bytes = 0;
    }
}
