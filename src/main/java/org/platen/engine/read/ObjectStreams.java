package org.platen.engine.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The object streams of a file that were used last, decoded. Several threads may use them. */
final class ObjectStreams {

    private static final int MOST_BYTES = 8 << 20;

    private final Map<Integer, ObjectStream> streams = new LinkedHashMap<>(16, 0.75f, true);
    private int weight;

    /** The one of a number if it is known. */
    synchronized @Nullable ObjectStream get(int number) {
        return streams.get(number);
    }

    synchronized void put(int number, ObjectStream stream) {
        var before = streams.put(number, stream);
        weight += stream.weight() - (before == null ? 0 : before.weight());
        var oldest = streams.values().iterator();
        while (weight > MOST_BYTES && streams.size() > 1) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }
}
