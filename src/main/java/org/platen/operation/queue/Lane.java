package org.platen.operation.queue;

/**
 * Where work waits. Each lane has workers of its own, so that what is quick passes what is large.
 */
enum Lane {
    /** What is done in a moment, and what is not known yet to be large. */
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
