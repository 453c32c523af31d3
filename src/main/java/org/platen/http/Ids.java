package org.platen.http;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.LongStream;

/** A compact list of many ids, which takes eight bytes for each. */
public final class Ids extends AbstractList<Long> implements RandomAccess {

    private final long[] ids;

    private Ids(long[] ids) {
        this.ids = ids;
    }

    public static Ids of(List<Long> ids) {
        return ids instanceof Ids same
                ? same
                : new Ids(ids.stream().mapToLong(Long::longValue).toArray());
    }

    public static Ids of(LongStream ids) {
        return new Ids(ids.toArray());
    }

    @Override
    public Long get(int index) {
        return ids[index];
    }

    @Override
    public int size() {
        return ids.length;
    }
}
