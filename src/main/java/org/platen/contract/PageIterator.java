package org.platen.contract;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ToLongFunction;

/**
 * Reads rows page by page, by their key, each page when it is needed: no transaction is open in
 * between, and what is read is never more than one page.
 */
public final class PageIterator<T> implements Iterator<T> {

    /** Reads the rows that follow a key, at most {@code limit}, in the order of their keys. */
    public interface Reader<T> {

        List<T> after(long key, int limit);
    }

    private final int size;

    private final ToLongFunction<T> key;

    private final Reader<T> reader;

    private Iterator<T> page = List.<T>of().iterator();

    /** Keys are positive. */
    private long last;

    private boolean wasLastPage;

    public PageIterator(int size, ToLongFunction<T> key, Reader<T> reader) {
        this.size = size;
        this.key = key;
        this.reader = reader;
    }

    public static PageIterator<Long> ofIds(Reader<Long> reader) {
        return new PageIterator<>(10_000, Long::longValue, reader);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !wasLastPage) {
            var rows = reader.after(last, size);
            wasLastPage = rows.size() < size;
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
