package org.platen.maintenance;

import java.util.ArrayList;
import java.util.List;
import org.platen.maintenance.Inspection.Finding;

/** Counts inconsistencies of one kind, and keeps the first of them. */
public final class Examples {

    private static final int MAX_EXAMPLES = 100;

    private final List<String> first = new ArrayList<>();

    private long count;

    public void add(String example) {
        count++;
        if (first.size() < MAX_EXAMPLES) {
            first.add(example);
        }
    }

    public Finding finding(String kind, boolean loss, String meaning) {
        return new Finding(kind, loss, meaning, count, first);
    }
}
