package org.platen.operation.queue;

/**
 * The lanes of the queue. Each lane has workers of its own, so that small operations need not wait
 * for large ones.
 */
enum Lane {
    /** Work that takes a moment, or that is not yet known to be large. */
    QUICK("scheduled_tasks"),
    LARGE("large_tasks");

    private final String table;

    Lane(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }

    int workers(WorkerSettings settings) {
        return switch (this) {
            case QUICK -> settings.workers();
            case LARGE -> settings.largeWorkers();
        };
    }
}
