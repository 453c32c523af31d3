package org.platen.security;

import com.github.benmanes.caffeine.cache.Ticker;
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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.platen.audit.Actor;
import org.platen.door.ClientAddress;
import org.platen.door.LocalCommand;
import org.platen.http.Cors;
import org.platen.http.MonitorPaths;
import org.platen.http.PlainPaths;
import org.platen.problem.ErrorServlet;
import org.platen.problem.Problem;

/**
 * Authenticates the caller before anything else of a request is read: by HTTP Basic, by a token
 * ({@code auth_token} or {@code Authorization: Bearer}), or, on our own interface, by the cookie of
 * a browser's session.
 */
@ApplicationScoped
public class Mechanism implements HttpAuthenticationMechanism {

    /** The request attribute that holds the {@link Caller}. */
    static final String CALLER = "org.platen.security.caller";

    private static final String LOGIN = "/rest/serverengine/authentication/login";

    private static final String REST = "/rest/";

    private static final String OWN_INTERFACE = "/rest/platen/";

    private static final String USERS = "/rest/platen/v1/users";

    private static final String CONSISTENCY = "/rest/platen/v1/maintenance/consistency";

    // A request with one of these headers comes from a script, whose page shows the sign-in form
    // itself.
    private static final List<String> HEADERS_OF_PAGES =
            List.of("Sec-Fetch-Mode", "Origin", "X-Platen-Console");

    @Inject SecuritySettings settings;

    @Inject PasswordHasher passwords;

    @Inject AccessTokens tokens;

    @Inject ProvidedUsers provided;

    @Inject Cors cors;

    @Inject ClientAddress addresses;

    @Inject LocalCommand localCommand;

    private final RecentCallers recent = new RecentCallers(Ticker.systemTicker());

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var path = path(request);
        if (!context.isProtected() && (!path.startsWith(REST) || MonitorPaths.isProbe(path))) {
            return context.doNothing();
        }
        var credentials = credentials(request, path);
        settle(credentials, request);
        if (!settings.enabled() || cors.isPreflight(request)) {
            return accept(settings.enabled() ? Caller.PREFLIGHT : Caller.ANONYMOUS, context);
        }
        return authenticate(credentials, path, context);
    }

    private AuthenticationStatus authenticate(
            Credentials credentials, String path, HttpMessageContext context) {
        if (path.equals(LOGIN) && !(credentials instanceof Credentials.Basic)) {
            // A token cannot be used to get another one, because sessions would then never end.
            return refuse(Credentials.unauthorized("A login needs HTTP Basic."), path, context);
        }
        var verdict = verdict(credentials, addresses.of(context.getRequest()));
        return verdict instanceof Verdict.Right || context.isProtected()
                ? answer(verdict, credentials, path, context)
                : context.doNothing();
    }

    /** Records the claimed sender of the request, for the audit trail. */
    private void settle(Credentials credentials, HttpServletRequest request) {
        new Actor(credentials.claimedUser(), credentials.kind(), addresses.of(request))
                .attachTo(request);
    }

    private static String path(HttpServletRequest request) {
        var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return PlainPaths.plain(path);
    }

    private Credentials credentials(HttpServletRequest request, String path) {
        if (isForCommands(path) && localCommand.isSentBy(request)) {
            return new Credentials.Command();
        }
        return Credentials.of(
                request.getHeader("Authorization"),
                request.getHeader("auth_token"),
                path.startsWith(OWN_INTERFACE) ? SessionCookie.text(request) : null);
    }

    private static boolean isForCommands(String path) {
        return path.equals(USERS) || path.startsWith(USERS + "/") || path.equals(CONSISTENCY);
    }

    private Verdict verdict(Credentials credentials, String address) {
        if (credentials instanceof Credentials.Command) {
            return new Verdict.Right(Caller.COMMAND);
        }
        if (credentials instanceof Credentials.None) {
            return new Verdict.Wrong();
        }
        return recent.get(credentials, () -> lookUp(credentials, address));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) UsersChanged event) {
        recent.forget();
    }

    private Verdict lookUp(Credentials credentials, String address) {
        if (credentials instanceof Credentials.Basic basic) {
            return passwords.check(basic.user(), basic.password(), address);
        }
        if (credentials instanceof Credentials.Jwt jwt) {
            return provided.verdict(jwt, address);
        }
        return credentials instanceof Credentials.Token token
                ? tokens.caller(token.text())
                        .<Verdict>map(Verdict.Right::new)
                        .orElseGet(Verdict.Wrong::new)
                : new Verdict.Wrong();
    }

    private static AuthenticationStatus answer(
            Verdict verdict, Credentials credentials, String path, HttpMessageContext context) {
        if (verdict instanceof Verdict.Right right) {
            return accept(right.caller(), context);
        }
        if (verdict instanceof Verdict.TooMany tooMany) {
            return delay(
                    RefusedCredentials.tooManyLogins(tooMany.delay()), tooMany.delay(), context);
        }
        if (verdict instanceof Verdict.Busy busy) {
            return delay(RefusedCredentials.busy(), busy.delay(), context);
        }
        if (verdict instanceof Verdict.Unavailable unavailable) {
            return delay(RefusedCredentials.unavailable(), unavailable.delay(), context);
        }
        return refuse(credentials.refusal(), path, context);
    }

    private static AuthenticationStatus accept(Caller caller, HttpMessageContext context) {
        CurrentCaller.set(context.getRequest(), caller);
        return context.notifyContainerAboutLogin(caller.name(), caller.roles());
    }

    private static AuthenticationStatus refuse(
            Problem problem, String path, HttpMessageContext context) {
        var request = context.getRequest();
        request.setAttribute(ErrorServlet.PROBLEM, problem);
        boolean page =
                path.startsWith(OWN_INTERFACE)
                        && (SessionCookie.text(request) != null
                                || HEADERS_OF_PAGES.stream()
                                        .anyMatch(name -> request.getHeader(name) != null));
        context.getResponse()
                .setHeader("WWW-Authenticate", (page ? "Session" : "Basic") + " realm=\"Platen\"");
        return context.responseUnauthorized();
    }

    private static AuthenticationStatus delay(
            Problem problem, Duration wait, HttpMessageContext context) {
        context.getRequest().setAttribute(ErrorServlet.PROBLEM, problem);
        context.getResponse()
                .setHeader("Retry-After", Long.toString(RefusedCredentials.seconds(wait)));
        try {
            context.getResponse().sendError(problem.status());
        } catch (IOException e) {
            // Ignored, as responseUnauthorized does: the client has disconnected.
            throw new IllegalStateException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
