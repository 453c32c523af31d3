package org.platen.security;

import static java.lang.System.Logger.Level.INFO;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.platen.contract.Cors;
import org.platen.contract.PlainPaths;
import org.platen.problem.ErrorServlet;
import org.platen.problem.Problem;

/**
 * Settles who is calling, before anything else of a request is looked at: by HTTP Basic, or by the
 * header {@code auth_token}.
 */
@ApplicationScoped
public class Mechanism implements HttpAuthenticationMechanism {

    private static final System.Logger LOG = System.getLogger(Mechanism.class.getName());

    private static final String LOGIN = "/rest/serverengine/authentication/login";

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject SecuritySettings settings;

    @Inject Passwords passwords;

    @Inject AccessTokens tokens;

    @Inject Cors cors;

    @SuppressWarnings("NullAway.Init") // needs the settings
    private LoginThrottle throttle;

    private final RecentCallers recent = new RecentCallers(Ticker.systemTicker());

    @PostConstruct
    void begin() {
        throttle = new LoginThrottle(settings.loginFailures(), Clock.systemUTC());
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (!context.isProtected()) {
            return context.doNothing();
        }
        if (!settings.enabled()) {
            return accept(Caller.ANONYMOUS, context);
        }
        if (cors.isPreflight(request)) {
            return accept(Caller.PREFLIGHT, context);
        }
        var credentials =
                Credentials.of(request.getHeader("Authorization"), request.getHeader("auth_token"));
        return isLogin(request)
                ? login(credentials, context)
                : callerOf(credentials)
                        .map(caller -> accept(caller, context))
                        .orElseGet(() -> refuse(credentials.refusal(), context));
    }

    private static boolean isLogin(HttpServletRequest request) {
        var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return PlainPaths.plain(path).equals(LOGIN);
    }

    private Optional<Caller> callerOf(Credentials credentials) {
        return recent.get(credentials, () -> lookUp(credentials));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) UsersChanged event) {
        recent.forget();
    }

    private Optional<Caller> lookUp(Credentials credentials) {
        if (credentials instanceof Credentials.Basic basic) {
            return passwords.caller(basic.user(), basic.password());
        }
        if (credentials instanceof Credentials.Token token) {
            return tokens.caller(token.text());
        }
        return Optional.empty();
    }

    /** A token does not give another one: a session would never end. */
    private AuthenticationStatus login(Credentials credentials, HttpMessageContext context) {
        if (!(credentials instanceof Credentials.Basic basic)) {
            return refuse(new Problem(401, "A login needs HTTP Basic.", ""), context);
        }
        var address = context.getRequest().getRemoteAddr();
        var source = new LoginThrottle.Source(basic.user(), address);
        var wait = throttle.attempt(source);
        if (wait.isPresent()) {
            return delay(wait.get(), context);
        }
        var caller = callerOf(basic);
        if (caller.isEmpty()) {
            LOG.log(
                    INFO,
                    "login of user " + printable(basic.user()) + " from " + address + " failed");
            return refuse(basic.refusal(), context);
        }
        throttle.succeeded(source);
        return accept(caller.get(), context);
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    private static AuthenticationStatus accept(Caller caller, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(caller.name(), caller.roles());
    }

    private static AuthenticationStatus refuse(Problem problem, HttpMessageContext context) {
        context.getRequest().setAttribute(ErrorServlet.PROBLEM, problem);
        context.getResponse().setHeader("WWW-Authenticate", "Basic realm=\"Platen\"");
        return context.responseUnauthorized();
    }

    private static AuthenticationStatus delay(Duration wait, HttpMessageContext context) {
        long seconds = wait.toSeconds() + 1;
        var problem =
                new Problem(
                        TOO_MANY_REQUESTS,
                        "Too many logins of this user failed. Wait " + seconds + " s.",
                        "");
        context.getRequest().setAttribute(ErrorServlet.PROBLEM, problem);
        context.getResponse().setHeader("Retry-After", Long.toString(seconds));
        try {
            context.getResponse().sendError(TOO_MANY_REQUESTS);
        } catch (IOException e) {
            // As responseUnauthorized does: the client has gone.
            throw new IllegalStateException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
