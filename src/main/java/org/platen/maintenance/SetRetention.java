package org.platen.maintenance;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Removes sets of one kind that clients have deleted, or whose retention period is over. */
public abstract class SetRetention implements CleanupTask {

    @Inject InstantSource clock;

    @Inject RetentionSettings settings;

    protected abstract SetRemoval removal();

    @Override
    public long run(Throttle pace) {
        var end = settings.sets().end(clock.instant()).orElse(Instant.EPOCH);
        long removed = 0;
        var page = removal().due(end, 0);
        while (!page.isEmpty() && !pace.isOver()) {
            removed += remove(page, end, pace);
            page = removal().due(end, page.get(page.size() - 1));
        }
        return removed;
    }

    private long remove(List<Long> sets, Instant end, Throttle pace) {
        return sets.stream().filter(id -> remove(id, end, pace)).count();
    }

    private boolean remove(long set, Instant end, Throttle pace) {
        if (!removal().begin(set, end)) {
            return false;
        }
        pace.repeat(() -> removal().removeSome(set));
        return removal().finish(set);
    }
}
