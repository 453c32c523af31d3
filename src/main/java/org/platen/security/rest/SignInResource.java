package org.platen.security.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.platen.api.OpenQuery;
import org.platen.audit.Actor;
import org.platen.door.ClientAddress;
import org.platen.door.PublicUrl;
import org.platen.door.SafeText;
import org.platen.oidc.OidcUser;
import org.platen.oidc.ProviderUnavailableException;
import org.platen.oidc.RefusedTokenException;
import org.platen.oidc.SignIn;
import org.platen.oidc.SignInAttempt;
import org.platen.problem.BusyException;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.security.AccessToken;
import org.platen.security.AccessTokens;
import org.platen.security.Caller;
import org.platen.security.Credentials;
import org.platen.security.NewToken;
import org.platen.security.ProvidedUsers;
import org.platen.security.RefusedCredentials;
import org.platen.security.SecuritySettings;
import org.platen.security.SessionCookie;

/** Signs browsers in by means of the OpenID provider. Open to everybody. */
@Path("platen/v1/session/oidc")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RequestScoped
public class SignInResource {

    private static final String COOKIE = "platen-sign-in";

    private static final String PATH = "/rest/platen/v1/session/oidc";

    private static final String MINUTES_10 = "600";

    @Inject SignIn signIn;

    @Inject ProvidedUsers provided;

    @Inject AccessTokens tokens;

    @Inject SecuritySettings settings;

    @Inject ClientAddress addresses;

    @Inject PublicUrl publicUrl;

    @Context HttpServletRequest request;

    /**
     * Redirects the browser to the provider.
     *
     * @param back the path of this server to return to
     */
    @GET
    @Operation(operationId = "beginSignIn", summary = "Begins the sign-in at the OpenID provider")
    @APIResponse(
            responseCode = "303",
            description = "To the provider.",
            headers = {@Header(name = "Location"), @Header(name = "Set-Cookie")})
    @APIResponse(responseCode = "404", description = "No provider is configured.")
    public Response begin(@QueryParam("back") @Nullable String back) {
        requireProvider();
        var attempt = signIn.begin(requireOurs(back == null ? "/" : back));
        try {
            return Response.seeOther(signIn.location(attempt, redirect()))
                    .header("Set-Cookie", cookie(attempt.text(), MINUTES_10))
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (ProviderUnavailableException e) {
            throw unavailable(e);
        }
    }

    /**
     * Receives the browser when it returns from the provider: 303 to the path where the sign-in
     * began, with the session cookie.
     */
    @GET
    @Path("callback")
    @OpenQuery
    @Operation(operationId = "endSignIn", summary = "Ends the sign-in at the OpenID provider")
    @APIResponse(
            responseCode = "303",
            description = "To the path where the sign-in began.",
            headers = {@Header(name = "Location"), @Header(name = "Set-Cookie")})
    @APIResponse(responseCode = "401", description = "The sign-in failed.")
    @APIResponse(responseCode = "404", description = "No provider is configured.")
    public Response end(
            @QueryParam("code") @Nullable String code,
            @QueryParam("state") @Nullable String state,
            @QueryParam("error") @Nullable String error) {
        requireProvider();
        var attempt = attempt(state);
        if (code == null) {
            throw refused("the provider reports " + SafeText.of(error == null ? "nothing" : error));
        }
        var token = session(caller(user(attempt, code)));
        return Response.seeOther(URI.create(publicUrl.origin(request) + attempt.back()))
                .header("Set-Cookie", SessionCookie.set(token.text(), isSecure()))
                .header("Set-Cookie", cookie("", "0"))
                .header("Cache-Control", "no-store")
                .build();
    }

    private Caller caller(OidcUser signedIn) {
        new Actor(SafeText.of(signedIn.name()), Credentials.OPENID, addresses.of(request))
                .attachTo(request);
        return provided.caller(signedIn)
                .orElseThrow(
                        () -> refused("this user is not admitted here; the server log states why"));
    }

    private AccessTokens.Issued session(Caller caller) {
        return tokens.issue(
                caller,
                new NewToken(
                        AccessToken.Kind.SESSION, "", caller.name(), settings.browserSession()));
    }

    private OidcUser user(SignInAttempt attempt, String code) {
        try {
            return signIn.user(attempt, code, redirect());
        } catch (RefusedTokenException e) {
            provided.logRefusal(e, addresses.of(request));
            throw refused(SafeText.of(String.valueOf(e.getMessage())));
        } catch (ProviderUnavailableException e) {
            throw unavailable(e);
        }
    }

    /**
     * Returns the sign-in that this browser started. Accepting any other would let an attacker sign
     * a victim in under the attacker's name.
     */
    private SignInAttempt attempt(@Nullable String state) {
        return cookie().flatMap(SignInAttempt::of)
                .filter(attempt -> attempt.state().equals(state))
                .orElseThrow(
                        () ->
                                refused(
                                        "it was not started in this browser, or was started too long ago"));
    }

    private Optional<String> cookie() {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    // SameSite=Lax, because the provider redirects the browser here from another site.
    private String cookie(String value, String seconds) {
        return COOKIE
                + "="
                + value
                + "; Path="
                + PATH
                + "; Max-Age="
                + seconds
                + "; HttpOnly; SameSite=Lax"
                + (isSecure() ? "; Secure" : "");
    }

    private boolean isSecure() {
        return addresses.isSecure(request);
    }

    private String redirect() {
        return publicUrl.origin(request) + PATH + "/callback";
    }

    /** Requires a path, and not a text that browsers treat as the URL of another host. */
    private static String requireOurs(String back) {
        if (!isOurs(back)) {
            throw new ProblemException(
                    Problem.badRequest(
                            "The parameter 'back' must be a path of this server, such as"
                                    + " /#/overview.",
                            "back"));
        }
        return back;
    }

    private static boolean isOurs(String back) {
        return back.startsWith("/")
                && !back.startsWith("//")
                && back.indexOf('\\') < 0
                && back.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private void requireProvider() {
        if (!signIn.isPossible() || !settings.enabled()) {
            throw new ProblemException(
                    Problem.notFound(
                            "No OpenID provider is configured (platen.oidc.issuer). Sign"
                                    + " in with a password.",
                            ""));
        }
    }

    private static ProblemException refused(String reason) {
        return new ProblemException(
                Credentials.unauthorized(
                        "The sign-in failed: " + reason + ". Start again at " + PATH + "."));
    }

    private RuntimeException unavailable(ProviderUnavailableException e) {
        provided.logOutage(e);
        return new BusyException(
                RefusedCredentials.unavailable(), ProviderUnavailableException.DELAY);
    }
}
