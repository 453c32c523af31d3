package org.platen.job;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Some of many ids, for a query with an IN list. The last id is repeated until there are a power of
 * two: so a handful of prepared statements serves lists of all lengths.
 */
public record IdChunk(List<Long> ids) {

    private static final int MOST = 1024;

    public IdChunk {
        ids = List.copyOf(ids);
    }

    /** All of them, in their order. */
    public static List<IdChunk> of(List<Long> ids) {
        var chunks = new ArrayList<IdChunk>();
        for (int start = 0; start < ids.size(); start += MOST) {
            chunks.add(padded(ids.subList(start, Math.min(ids.size(), start + MOST))));
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

    /** {@code ?1, ?2, …} for native SQL: JPA has parameters for lists in its own language only. */
    public String placeholders() {
        var text = new StringBuilder("?1");
        for (int nr = 2; nr <= ids.size(); nr++) {
            text.append(", ?").append(nr);
        }
        return text.toString();
    }

    public <Q extends Query> Q bind(Q query) {
        for (int nr = 1; nr <= ids.size(); nr++) {
            query.setParameter(nr, ids.get(nr - 1));
        }
        return query;
    }
}
