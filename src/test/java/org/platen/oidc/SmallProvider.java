package org.platen.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * An OpenID provider that signs everybody in whom the test names, with claims as Keycloak has them.
 */
public final class SmallProvider implements AutoCloseable {

    public static final String CLIENT = "platen";

    public static final String SECRET = "a secret: with a colon";

    private final RSAKey key = key("first");

    private final RSAKey otherKey = key("first");

    private final HttpServer server;

    /** What each code was given out for: the parameters of the authorization request. */
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    private volatile String user = "anna";

    private volatile List<String> roles = List.of();

    public SmallProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/keys", exchange -> answer(exchange, 200, publicKeys()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Who signs in from now on. */
    public void signsIn(String name, String... itsRoles) {
        user = name;
        roles = List.of(itsRoles);
    }

    private String publicKeys() {
        return new JWKSet(key).toPublicJWKSet().toString();
    }

    private void describe(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys"}
                """
                        .formatted(issuer()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = form(exchange.getRequestURI().getRawQuery());
        var code = "code-" + codes.size();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri")
                                + "?code="
                                + code
                                + "&state="
                                + asked.getOrDefault("state", ""));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var sent =
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(sent.getOrDefault("code", ""));
        boolean right =
                asked != null
                        && isOurClient(exchange)
                        && sent.get("redirect_uri").equals(asked.get("redirect_uri"))
                        && challenge(sent.get("code_verifier")).equals(asked.get("code_challenge"));
        if (!right) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var idToken =
                token(
                        claims ->
                                claims.audience(CLIENT)
                                        .claim("typ", "ID")
                                        .claim("nonce", asked.get("nonce")));
        var access =
                token(
                        claims ->
                                claims.claim("typ", "Bearer")
                                        .claim("azp", CLIENT)
                                        .claim("realm_access", Map.of("roles", roles)));
        answer(
                exchange,
                200,
                "{\"id_token\":\"%s\",\"access_token\":\"%s\",\"token_type\":\"Bearer\"}"
                        .formatted(idToken, access));
    }

    private static boolean isOurClient(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith("Basic ")) {
            return false;
        }
        var pair =
                new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8)
                        .split(":", -1);
        return pair.length == 2
                && decoded(pair[0]).equals(CLIENT)
                && decoded(pair[1]).equals(SECRET);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An access token as Keycloak issues it. */
    public String accessToken(String name, String... itsRoles) {
        return token(
                claims ->
                        claims.claim("preferred_username", name)
                                .claim("typ", "Bearer")
                                .claim("azp", CLIENT)
                                .claim("realm_access", Map.of("roles", List.of(itsRoles))));
    }

    /** A token with claims of its own beside issuer, subject and times. */
    public String token(Consumer<JWTClaimsSet.Builder> more) {
        return signed(key, more);
    }

    /** The same, signed by somebody else who names our key. */
    public String forgedToken(Consumer<JWTClaimsSet.Builder> more) {
        return signed(otherKey, more);
    }

    private String signed(RSAKey signer, Consumer<JWTClaimsSet.Builder> more) {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject("subject of " + user)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("preferred_username", user);
        more.accept(claims);
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(signer.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(signer));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Answers nobody any more. */
    @Override
    public void close() {
        server.stop(0);
    }
}
