package org.platen.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.maintenance.Chore;
import org.platen.maintenance.Pace;

/** Removes tokens that have expired. */
@ApplicationScoped
class TokenRetention implements Chore {

    @Inject AccessTokens tokens;

    @Override
    public String name() {
        return "expired tokens";
    }

    @Override
    public long run(Pace pace) {
        return pace.repeat(tokens::removeExpired);
    }
}
