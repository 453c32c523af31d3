package org.platen.http;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.platen.owner.Owner;

/**
 * Iterates over rows by keyset pagination, and reads each page when it is needed. No transaction
 * remains open between pages, and at most one page is in memory.
 */
public final class PageIterator<T> implements Iterator<T> {

    /**
     * The number of ids in a page. It is large because, as long as PostgreSQL has no statistics of
     * newly written rows, reading one page may cost as much as reading all that follow.
     */
    public static final int IDS = 50_000;

    /**
     * Reads rows that follow a key, in the order of their keys; returns an empty list at the end.
     */
    public interface Reader<T> {

        List<T> after(long key);
    }

    private final ToLongFunction<T> key;

    private final Supplier<List<T>> next;

    private Iterator<T> page = List.<T>of().iterator();

    /** Keys are positive. */
    private long last;

    private boolean ended;

    public PageIterator(ToLongFunction<T> key, Reader<T> reader) {
        this.key = key;
        this.next = Owner.bound(() -> reader.after(last));
    }

    public static PageIterator<Long> ofIds(Reader<Long> reader) {
        return new PageIterator<>(Long::longValue, reader);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !ended) {
            var rows = next.get();
            ended = rows.isEmpty();
            page = rows.iterator();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = page.next();
        last = key.applyAsLong(row);
        return row;
    }
}
