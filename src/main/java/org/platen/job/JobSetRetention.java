package org.platen.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.maintenance.SetRemoval;
import org.platen.maintenance.SetRetention;

/** Removes job sets that clients have deleted, or whose retention period is over. */
@ApplicationScoped
class JobSetRetention extends SetRetention {

    @Inject JobSetRemoval removal;

    @Override
    public String name() {
        return "job sets";
    }

    @Override
    protected SetRemoval removal() {
        return removal;
    }
}
