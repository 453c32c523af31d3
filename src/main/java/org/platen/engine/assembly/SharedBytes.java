package org.platen.engine.assembly;

import java.util.concurrent.atomic.AtomicInteger;
import org.platen.engine.syntax.DocumentBytes;

/**
 * A reference-counted source. It is closed when its last holder releases it. Thread-safe; see
 * {@link ReadAhead} for its holders.
 */
final class SharedBytes {

    private final DocumentBytes source;
    private final AtomicInteger holders = new AtomicInteger(1);

    /** The caller is the first holder. */
    SharedBytes(DocumentBytes source) {
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
