package org.platen.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.platen.maintenance.Chore;
import org.platen.maintenance.Pace;
import org.platen.maintenance.Retention;

/** Removes content sets that clients have deleted, and those that have had their time. */
@ApplicationScoped
class ContentSetRetention implements Chore {

    private static final InstantSource CLOCK = Clock.systemUTC();

    private final Retention retention = Retention.read("platen.retention.sets", "30d");

    @Inject ContentSetRemoval removal;

    @Override
    public String name() {
        return "content sets";
    }

    @Override
    public long run(Pace pace) {
        var end = retention.end(CLOCK.instant()).orElse(Instant.EPOCH);
        long removed = 0;
        var page = removal.due(end, 0);
        while (!page.isEmpty() && !pace.isOver()) {
            removed += remove(page, end, pace);
            page = removal.due(end, page.get(page.size() - 1));
        }
        return removed;
    }

    private long remove(List<Long> sets, Instant end, Pace pace) {
        return sets.stream().filter(id -> remove(id, end, pace)).count();
    }

    private boolean remove(long set, Instant end, Pace pace) {
        if (!removal.begin(set, end)) {
            return false;
        }
        pace.repeat(() -> removal.removeItems(set));
        return removal.finish(set);
    }
}
