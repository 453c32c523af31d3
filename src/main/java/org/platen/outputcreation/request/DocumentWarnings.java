package org.platen.outputcreation.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;

/**
 * The warnings of an output, or of a part of it, in the order of its documents: the first ones in
 * full, and the number of the others.
 */
public record DocumentWarnings(List<DocumentWarning> list, long omitted) {

    public static final int MAX_WARNINGS = 1_000;

    public static final DocumentWarnings NONE = new DocumentWarnings(List.of(), 0);

    public DocumentWarnings {
        list = List.copyOf(list);
    }

    @JsonIgnore
    public long count() {
        return list.size() + omitted;
    }

    /** Returns these warnings followed by another one. */
    public DocumentWarnings plus(DocumentWarning next) {
        return plus(new DocumentWarnings(List.of(next), 0));
    }

    /** Returns these warnings followed by others. */
    public DocumentWarnings plus(DocumentWarnings next) {
        var all = new ArrayList<>(list);
        int taken = Math.min(next.list.size(), MAX_WARNINGS - list.size());
        all.addAll(next.list.subList(0, taken));
        return new DocumentWarnings(all, omitted + next.count() - taken);
    }
}
