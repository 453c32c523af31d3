package org.platen.operation.status;

import static org.platen.operation.OperationState.QUEUED;
import static org.platen.operation.OperationState.RUNNING;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.platen.operation.OperationState;
import org.platen.owner.Owner;

/**
 * Iterates over all operations that have not ended, running ones first. Reads them page by page.
 */
final class RunningOperations implements Iterator<RunningOperation> {

    private static final int PAGE = 1_000;

    private final boolean withData;

    private OperationState state = RUNNING;

    private Optional<PageToken> last = Optional.empty();

    private final Supplier<List<RunningOperation>> next;

    private Iterator<RunningOperation> page;

    /**
     * @param withData whether the names of documents and files are included
     */
    RunningOperations(OperationList list, boolean withData) {
        this.withData = withData;
        this.next = Owner.bound(() -> list.oldest(state, last, PAGE));
        this.page = next.get().iterator();
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && last.isPresent()) {
            page = next.get().iterator();
        }
        if (!page.hasNext() && state == RUNNING) {
            state = QUEUED;
            last = Optional.empty();
            page = next.get().iterator();
        }
        return page.hasNext();
    }

    @Override
    public RunningOperation next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var operation = page.next();
        last = Optional.of(operation.place());
        return withData ? operation : operation.withoutData();
    }
}
