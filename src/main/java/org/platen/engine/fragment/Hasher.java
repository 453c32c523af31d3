package org.platen.engine.fragment;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Checkpoint;
import org.platen.engine.hash.ContentHash;
import org.platen.engine.hash.Hash;
import org.platen.engine.primitive.Bytes;
import org.platen.engine.primitive.IntMap;
import org.platen.engine.stream.StreamData;
import org.platen.engine.stream.StreamReader;

/**
 * Computes the hashes of objects, from the last to the first. The hash of an object covers its
 * bytes, its stream data and the hashes of all objects that it refers to. Equal hashes therefore
 * mean equal graphs of objects, independently of object numbers.
 *
 * <p>Objects that refer to each other in a cycle share one hash, computed in the order in which
 * they are met; the hash of each object also covers its position in the cycle.
 */
final class Hasher {

    // The first character of the hashed record, so that no two kinds of record are equal.
    private static final char RECORD_OF_OBJECTS = 'o';
    private static final char RECORD_OF_A_PLACE = 'p';
    private static final char TO_NOTHING = 'n';
    private static final char TO_THE_CIRCLE = 'c';
    private static final char TO_ANOTHER = 'a';
    private static final char HAS_DATA = 's';
    private static final char HAS_NO_DATA = '-';
    private static final char NO_LAYER = '0';

    private final ContentHash hash;
    private final Checkpoint checkpoint;
    private final Bytes record = new Bytes(1 << 12);
    private final IntMap placeInCircle = new IntMap();
    private final StreamReader streams = new StreamReader();
    private final StreamReader.Receiver hashedParts = this::addPart;

    Hasher(ContentHash hash, Checkpoint checkpoint) {
        this.hash = hash;
        this.checkpoint = checkpoint;
    }

    /**
     * Hashes one object, or several that refer to each other. All other objects that they refer to
     * must have been hashed.
     */
    void hash(NodeTable nodes, int[] component) {
        placeInCircle.clear();
        for (int i = 0; i < component.length; i++) {
            placeInCircle.put(component[i] + 1, i + 1);
        }
        record.clear();
        record.put(RECORD_OF_OBJECTS).putLong(component.length);
        for (int node : component) {
            putObject(nodes, node);
        }
        var together = hashOfRecord();
        for (int i = 0; i < component.length; i++) {
            nodes.setHash(
                    component[i], component.length == 1 ? together : hashOfPlace(together, i));
        }
    }

    private Hash hashOfPlace(Hash together, int place) {
        record.clear();
        record.put(RECORD_OF_A_PLACE);
        put(together).putLong(place);
        return hashOfRecord();
    }

    private void putObject(NodeTable nodes, int node) {
        int start = nodes.start(node);
        int length = nodes.end(node) - start;
        int end = nodes.endOfReferences(node);
        record.putLong(length);
        record.put(nodes.bytes().array(), start, length);
        record.putLong(end - nodes.firstReference(node));
        for (int i = nodes.firstReference(node); i < end; i++) {
            record.putLong(nodes.place(i) - start);
            putTarget(nodes, nodes.target(i));
        }
        putData(nodes.data(node));
        record.put((char) (NO_LAYER + nodes.layer(node)));
    }

    private void putTarget(NodeTable nodes, int target) {
        if (target == NodeTable.NOTHING) {
            record.put(TO_NOTHING);
            return;
        }
        int place = placeInCircle.get(target + 1);
        if (place == IntMap.ABSENT) {
            record.put(TO_ANOTHER);
            record.putLong(nodes.firstHash(target)).putLong(nodes.secondHash(target));
        } else {
            record.put(TO_THE_CIRCLE).putLong(place);
        }
    }

    private void putData(@Nullable StreamData data) {
        if (data == null) {
            record.put(HAS_NO_DATA);
            return;
        }
        record.put(HAS_DATA).putLong(data.length());
        put(hashOf(data));
    }

    private Bytes put(Hash itsHash) {
        return record.putLong(itsHash.first()).putLong(itsHash.second());
    }

    private Hash hashOfRecord() {
        hash.start();
        hash.add(record.array(), 0, record.length());
        return hash.end();
    }

    private Hash hashOf(StreamData data) {
        hash.start();
        try {
            streams.read(data, hashedParts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hash.end();
    }

    private void addPart(byte[] bytes, int from, int count) {
        hash.add(bytes, from, count);
        checkpoint.pass();
    }
}
