package org.platen.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.platen.door.LimitedLog;
import org.platen.door.SafeText;
import org.platen.log.ContextLog;
import org.platen.oidc.BearerTokens;
import org.platen.oidc.OidcUser;
import org.platen.oidc.ProviderUnavailableException;
import org.platen.oidc.RefusedTokenException;

/** Maps the users of the OpenID provider to callers. */
@ApplicationScoped
public class ProvidedUsers {

    private static final System.Logger LOG = ContextLog.of(ProvidedUsers.class);

    @Inject BearerTokens bearer;

    @Inject Users users;

    @Inject InstantSource clock;

    @SuppressWarnings("NullAway.Init") // needs the clock
    private LimitedLog refused;

    @SuppressWarnings("NullAway.Init") // needs the clock
    private LimitedLog outages;

    @PostConstruct
    void begin() {
        refused = new LimitedLog(LOG, "refused tokens of the provider", clock);
        outages = new LimitedLog(LOG, "failed calls to the provider", clock);
    }

    /**
     * Returns the verdict on a bearer token.
     *
     * @param address the address of the client
     */
    Verdict verdict(Credentials.Jwt token, String address) {
        if (!bearer.areAccepted()) {
            return new Verdict.Wrong();
        }
        try {
            return caller(bearer.user(token.text()))
                    .<Verdict>map(Verdict.Right::new)
                    .orElseGet(Verdict.Wrong::new);
        } catch (RefusedTokenException e) {
            logRefusal(e, address);
            return new Verdict.Wrong();
        } catch (ProviderUnavailableException e) {
            logOutage(e);
            return new Verdict.Unavailable(ProviderUnavailableException.DELAY);
        }
    }

    /**
     * Returns the caller for a user of the provider; empty if the name belongs to another user
     * here, or the user is disabled.
     */
    public Optional<Caller> caller(OidcUser user) {
        var roles =
                user.roles().stream()
                        .filter(Role.names()::contains)
                        .collect(Collectors.toUnmodifiableSet());
        if (!Users.mayBeName(user.name()) || user.name().contains(":")) {
            logRefusal(user, "a name has at most 100 characters and no colon");
            return Optional.empty();
        }
        var caller = users.ofProvider(new Caller(user.name(), roles), bearer.issuer());
        if (caller.isEmpty()) {
            logRefusal(
                    user,
                    "the user is disabled here, or another user of that name exists. See ./platen user"
                            + " list here");
        }
        return caller;
    }

    private void logRefusal(OidcUser user, String reason) {
        refused.log("the provider's user " + SafeText.of(user.name()) + " is refused: " + reason);
    }

    public void logRefusal(RefusedTokenException e, String address) {
        refused.log(
                "a token of the provider from "
                        + address
                        + " is refused: "
                        + SafeText.of(String.valueOf(e.getMessage())));
    }

    public void logOutage(ProviderUnavailableException e) {
        outages.log("the OpenID provider: " + SafeText.of(String.valueOf(e.getMessage())));
    }
}
