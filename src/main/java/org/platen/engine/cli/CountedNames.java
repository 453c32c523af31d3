package org.platen.engine.cli;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;

/** Names of documents, counted as they are read. */
final class CountedNames implements Iterator<DocumentName> {

    private final Iterator<DocumentName> names;
    private final AtomicLong count = new AtomicLong();

    CountedNames(Iterator<DocumentName> names) {
        this.names = names;
    }

    /** The number of names read so far. */
    long count() {
        return count.get();
    }

    @Override
    public boolean hasNext() {
        return names.hasNext();
    }

    @Override
    public DocumentName next() {
        count.incrementAndGet();
        return names.next();
    }
}
