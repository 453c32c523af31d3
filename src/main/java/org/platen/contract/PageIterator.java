package org.platen.contract;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.platen.owner.Owner;

/**
 * Reads rows page by page, by their key, each page when it is needed: no transaction is open in
 * between, and what is read is never more than one page.
 */
public final class PageIterator<T> implements Iterator<T> {

    /**
     * How many ids make a page. Many, because on PostgreSQL the effort for one may be that for all
     * that follow, as long as it has no statistics of rows that were just written.
     */
    public static final int IDS = 50_000;

    /** Reads some rows that follow a key, in the order of their keys; none when there are none. */
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
