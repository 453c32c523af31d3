package org.platen.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.maintenance.CleanupTask;
import org.platen.maintenance.Throttle;

/** Removes tokens that have expired. */
@ApplicationScoped
class TokenRetention implements CleanupTask {

    @Inject AccessTokens tokens;

    @Override
    public String name() {
        return "expired tokens";
    }

    @Override
    public long run(Throttle pace) {
        return pace.repeat(tokens::removeExpired);
    }
}
