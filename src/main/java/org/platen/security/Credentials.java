package org.platen.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.audit.Actor;
import org.platen.door.SafeText;
import org.platen.problem.Problem;

/** The credentials of a request. */
public sealed interface Credentials {

    /** The kind for tokens and sign-ins of an OpenID provider, for the audit trail. */
    String OPENID = "openid";

    /** Returns the reason why they were refused. Does not reveal whether the user exists. */
    Problem refusal();

    /** Returns the user name that they contain, escaped; empty if they contain none. */
    default String claimedUser() {
        return "";
    }

    /** Returns their kind, for the audit trail. */
    String kind();

    /** Returns their key in caches; equal only for equal credentials. */
    String name(SecretHash hash);

    /** HTTP Basic. */
    record Basic(String user, String password) implements Credentials {

        private static final String SCHEME = "basic ";

        static Optional<Credentials> of(@Nullable String authorization) {
            if (authorization == null
                    || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
                return Optional.empty();
            }
            try {
                return split(decode(authorization.substring(SCHEME.length()).strip()));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static String decode(String base64) {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        }

        private static Optional<Credentials> split(String text) {
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Basic(text.substring(0, colon), text.substring(colon + 1)));
        }

        @Override
        public Problem refusal() {
            return unauthorized("Login of user '" + user + "' failed.");
        }

        @Override
        public String name(SecretHash hash) {
            return "user " + hash.of(user, password);
        }

        @Override
        public String claimedUser() {
            return SafeText.of(user);
        }

        @Override
        public String kind() {
            return Actor.PASSWORD;
        }

        /** Without the password, so that it cannot get into a log. */
        @Override
        public String toString() {
            return "Basic[user=" + user + "]";
        }
    }

    /**
     * A token of an earlier login, a named token, or the session of a browser.
     *
     * @param inCookie whether a browser sent it by itself
     */
    record Token(String text, boolean inCookie) implements Credentials {

        private static final String SCHEME = "bearer ";

        Token(String text) {
            this(text, false);
        }

        static Optional<Credentials> of(@Nullable String authorization) {
            return bearer(authorization)
                    .filter(token -> token.startsWith(AccessTokens.PREFIX))
                    .map(Token::new);
        }

        static Optional<String> bearer(@Nullable String authorization) {
            return authorization == null
                            || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                    ? Optional.empty()
                    : Optional.of(authorization.substring(SCHEME.length()).strip());
        }

        @Override
        public Problem refusal() {
            return unauthorized(
                    inCookie
                            ? "The session has ended. Sign in again."
                            : "The auth_token is unknown or has expired. Log in again.");
        }

        @Override
        public String name(SecretHash hash) {
            return "token " + hash.of(text, "");
        }

        @Override
        public String kind() {
            if (inCookie) {
                return "session";
            }
            return text.startsWith(AccessTokens.PREFIX) ? "access-token" : "login-token";
        }

        @Override
        public String toString() {
            return "Token";
        }
    }

    /**
     * A token of an OpenID provider.
     *
     * @param text a JWT, not looked into
     */
    record Jwt(String text) implements Credentials {

        private static final int DOTS = 2;

        static Optional<Credentials> of(@Nullable String authorization) {
            return Token.bearer(authorization)
                    .filter(text -> text.chars().filter(c -> c == '.').count() == DOTS)
                    .map(Jwt::new);
        }

        @Override
        public Problem refusal() {
            return unauthorized(
                    "The bearer token of the OpenID provider is not accepted; the"
                            + " server log states the reason.");
        }

        @Override
        public String name(SecretHash hash) {
            return "jwt " + hash.of(text, "");
        }

        @Override
        public String kind() {
            return OPENID;
        }

        /** Without the token, so that it cannot get into a log. */
        @Override
        public String toString() {
            return "Jwt";
        }
    }

    /** The secret of a command on this machine, which has been found to be right. */
    record Command() implements Credentials {

        @Override
        public Problem refusal() {
            return unauthorized("This command may only administer users.");
        }

        @Override
        public String name(SecretHash hash) {
            return "command";
        }

        @Override
        public String kind() {
            return Actor.COMMAND;
        }
    }

    /** No credentials, or none that can be read. */
    record None() implements Credentials {

        @Override
        public Problem refusal() {
            return unauthorized("This call needs valid credentials: HTTP Basic or auth_token.");
        }

        @Override
        public String name(SecretHash hash) {
            return "none";
        }

        @Override
        public String kind() {
            return Actor.NONE;
        }
    }

    /**
     * Extracts the credentials of a request. HTTP Basic takes precedence, because clients send it
     * together with an expired or empty token.
     */
    static Credentials of(
            @Nullable String authorization, @Nullable String token, @Nullable String cookie) {
        return Basic.of(authorization)
                .or(() -> Token.of(authorization))
                .or(() -> Jwt.of(authorization))
                .or(() -> ofToken(token, false))
                .or(() -> ofToken(cookie, true))
                .orElseGet(None::new);
    }

    private static Optional<Credentials> ofToken(@Nullable String token, boolean inCookie) {
        return token == null || token.isBlank()
                ? Optional.empty()
                : Optional.of(new Token(token.strip(), inCookie));
    }

    static Problem unauthorized(String message) {
        return new Problem(401, message, "");
    }
}
