package org.platen.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.platen.engine.read.Source;

/** A file that is closed when the last one who holds it lets it go. */
final class SharedSource {

    private final Source source;
    private final AtomicInteger holders = new AtomicInteger(1);

    /** Held by the caller. */
    SharedSource(Source source) {
        this.source = source;
    }

    void hold() {
        holders.incrementAndGet();
    }

    void letGo() {
        if (holders.decrementAndGet() == 0) {
            source.close();
        }
    }
}
