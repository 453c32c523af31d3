package org.platen.operation.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.Paged;

/**
 * A page of the list of operations, the newest first.
 *
 * @param next the value of {@code after} for the next page; null if there is none
 */
public record OperationPage(List<OperationView> items, @Nullable String next) implements Paged {

    /**
     * Makes a page.
     *
     * @param found at least one more than fit on the page, if there are as many
     */
    static OperationPage of(List<OperationView> found, int size) {
        return found.size() <= size
                ? new OperationPage(found, null)
                : new OperationPage(found.subList(0, size), found.get(size - 1).place().text());
    }

    OperationPage withoutData() {
        return new OperationPage(items.stream().map(OperationView::withoutData).toList(), next);
    }
}
