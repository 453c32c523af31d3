package org.platen.engine.assembly;

import java.util.ArrayList;
import java.util.List;
import org.platen.engine.syntax.LoadedBytes;

/**
 * The resources of a step's document, held until all of its pages are written. Reused for other
 * steps. Filled by the reader of the step and released by the writer, see {@link ReadAhead}.
 */
public final class DocumentLease {

    private final LoadedBytes passing = new LoadedBytes();
    private final List<SharedBytes> sources = new ArrayList<>();

    /** A buffer for a small file that no other step uses. */
    LoadedBytes passing() {
        return passing;
    }

    void add(SharedBytes source) {
        source.hold();
        sources.add(source);
    }

    void letGo() {
        sources.forEach(SharedBytes::letGo);
        sources.clear();
    }
}
