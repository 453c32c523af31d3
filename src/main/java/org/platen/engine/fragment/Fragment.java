package org.platen.engine.fragment;

import java.util.ArrayList;
import java.util.List;
import org.platen.engine.Warning;

/**
 * Some pages of a step with everything reachable from them, ready to be written. Reused for other
 * pages. For its owner at any time, see {@code ReadAhead} in the package {@code assembly}.
 */
public final class Fragment {

    private final NodeTable nodes = new NodeTable();
    private final StepCatalogue catalogue = new StepCatalogue();
    private final List<Warning> warnings = new ArrayList<>();
    private boolean first;
    private boolean last;

    void clear() {
        nodes.clear();
        catalogue.clear();
        if (!warnings.isEmpty()) {
            warnings.clear();
        }
        first = false;
        last = false;
    }

    /** The pages and the objects. */
    public NodeTable nodes() {
        return nodes;
    }

    /** The additions of the step to the catalogue, see {@link #first}. */
    public StepCatalogue catalogue() {
        return catalogue;
    }

    void warn(int page, String text) {
        warnings.add(new Warning(page, text));
    }

    /** Decisions about its pages; in the first fragment also about the document. */
    public List<Warning> warnings() {
        return warnings;
    }

    void setFirst(boolean isFirst) {
        first = isFirst;
    }

    /** Returns whether it is the first fragment of its step. */
    public boolean first() {
        return first;
    }

    void setLast(boolean isLast) {
        last = isLast;
    }

    /** Returns whether it is the last fragment of its step. */
    public boolean last() {
        return last;
    }

    /** The memory that it holds for reuse, in bytes, approximately. */
    public int memory() {
        return nodes.memory();
    }
}
