package org.platen.engine;

import java.util.ArrayList;
import java.util.List;
import org.platen.engine.read.MemorySource;

/** What a step needs of its document until all of its pages are written. Used again and again. */
final class Hold {

    private final MemorySource passing = new MemorySource();
    private final List<SharedSource> sources = new ArrayList<>();

    /** Takes in a small file that nobody else uses. */
    MemorySource passing() {
        return passing;
    }

    void add(SharedSource source) {
        source.hold();
        sources.add(source);
    }

    void letGo() {
        sources.forEach(SharedSource::letGo);
        sources.clear();
    }
}
