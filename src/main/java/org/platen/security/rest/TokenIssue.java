package org.platen.security.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;
import org.platen.security.AccessToken;
import org.platen.security.AccessTokens;
import org.platen.security.Caller;
import org.platen.security.NewToken;
import org.platen.security.SecuritySettings;

/** Makes named tokens and answers with their text. */
@ApplicationScoped
class TokenIssue {

    @Inject AccessTokens tokens;

    @Inject SecuritySettings settings;

    @Inject InstantSource clock;

    /**
     * A new token.
     *
     * @param text the secret, to be shown once
     */
    record NewTokenView(@JsonUnwrapped TokenView token, String text) {}

    Response answer(TokenRequest wanted, Caller owner, String madeBy) {
        if (!settings.enabled()) {
            throw new ProblemException(
                    Problem.of(
                            ProblemCode.REQUEST_STATE,
                            "Security is switched off (platen.security.enabled), so a"
                                    + " token would belong to nobody.",
                            ""));
        }
        var lifetime = wanted.lifetime(clock.instant(), settings.tokenLifetime());
        var issued =
                tokens.issue(
                        wanted.limited(owner),
                        new NewToken(AccessToken.Kind.ACCESS, wanted.name(), madeBy, lifetime));
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(new NewTokenView(TokenView.of(issued.token()), issued.text()))
                .build();
    }
}
