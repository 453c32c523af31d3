package org.platen.engine.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cache of the most recently used object streams of a file, decoded. Thread-safe. */
final class ObjectStreams {

    private static final int MAX_BYTES = 8 << 20;

    private final Map<Integer, ObjectStream> streams = new LinkedHashMap<>(16, 0.75f, true);
    private int weight;

    /** The object stream of a number; null unless it is cached. */
    synchronized @Nullable ObjectStream get(int number) {
        return streams.get(number);
    }

    synchronized void put(int number, ObjectStream stream) {
        var before = streams.put(number, stream);
        weight += stream.weight() - (before == null ? 0 : before.weight());
        var oldest = streams.values().iterator();
        while (weight > MAX_BYTES && streams.size() > 1) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }
}
