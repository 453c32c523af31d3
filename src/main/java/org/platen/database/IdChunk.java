package org.platen.database;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A chunk of a long list of ids, for a query with an IN list. The last id is repeated until the
 * number of ids is a power of two, so that a few prepared statements serve lists of all lengths.
 */
public record IdChunk(List<Long> ids) {

    private static final int MAX_IDS = 1024;

    public IdChunk {
        ids = List.copyOf(ids);
    }

    /** Returns chunks of all ids, in order. */
    public static List<IdChunk> of(List<Long> ids) {
        var chunks = new ArrayList<IdChunk>();
        for (int start = 0; start < ids.size(); start += MAX_IDS) {
            chunks.add(padded(ids.subList(start, Math.min(ids.size(), start + MAX_IDS))));
        }
        return chunks;
    }

    private static IdChunk padded(List<Long> ids) {
        int padding = powerOfTwo(ids.size()) - ids.size();
        var padded = new ArrayList<>(ids);
        padded.addAll(Collections.nCopies(padding, ids.get(ids.size() - 1)));
        return new IdChunk(padded);
    }

    private static int powerOfTwo(int atLeast) {
        int highest = Integer.highestOneBit(atLeast);
        return highest == atLeast ? highest : highest * 2;
    }

    /**
     * The condition, in native SQL, that a column contains one of the ids. JPA supports list
     * parameters only in its own language. The bounds tell the database what it cannot infer from a
     * list: that the ids are close together, if they are, so that it need not read the whole table.
     */
    public String holds(String column) {
        var list = new StringBuilder("?3");
        for (int nr = 1; nr < ids.size(); nr++) {
            list.append(", ?").append(nr + 3);
        }
        return "%s between ?1 and ?2 and %s in (%s)".formatted(column, column, list);
    }

    /** The number of the first parameter that the condition does not use. */
    public int nextParameter() {
        return ids.size() + 3;
    }

    /** Sets the parameters of the condition. */
    public Query bind(Query query) {
        query.setParameter(1, Collections.min(ids)).setParameter(2, Collections.max(ids));
        for (int nr = 0; nr < ids.size(); nr++) {
            query.setParameter(nr + 3, ids.get(nr));
        }
        return query;
    }
}
