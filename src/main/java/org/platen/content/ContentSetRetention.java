package org.platen.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.maintenance.SetRemoval;
import org.platen.maintenance.SetRetention;

/** Removes content sets that clients have deleted, or whose retention period is over. */
@ApplicationScoped
class ContentSetRetention extends SetRetention {

    @Inject ContentSetRemoval removal;

    @Override
    public String name() {
        return "content sets";
    }

    @Override
    protected SetRemoval removal() {
        return removal;
    }
}
