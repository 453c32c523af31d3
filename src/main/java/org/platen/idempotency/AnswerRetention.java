package org.platen.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.maintenance.CleanupTask;
import org.platen.maintenance.Throttle;

/** Deletes stored answers when the retention period of their keys is over. */
@ApplicationScoped
class AnswerRetention implements CleanupTask {

    @Inject KeyedAnswers answers;

    @Override
    public String name() {
        return "answers by key";
    }

    @Override
    public long run(Throttle pace) {
        return pace.repeat(answers::removeStale);
    }
}
