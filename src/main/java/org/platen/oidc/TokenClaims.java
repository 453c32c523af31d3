package org.platen.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads users from the claims of tokens. */
final class TokenClaims {

    private final OidcSettings settings;

    TokenClaims(OidcSettings settings) {
        this.settings = settings;
    }

    /** Returns the user of a token. */
    OidcUser user(JWTClaimsSet claims) throws RefusedTokenException {
        return new OidcUser(name(claims), roles(claims));
    }

    private String name(JWTClaimsSet claims) throws RefusedTokenException {
        if (claims.getClaim(settings.userClaim()) instanceof String name && !name.isBlank()) {
            return name;
        }
        throw new RefusedTokenException(
                "it has no claim " + settings.userClaim() + " (platen.oidc.user-claim)");
    }

    /** Returns the roles that a token grants here; none if it lacks the claim. */
    Set<String> roles(JWTClaimsSet claims) {
        var roles = new LinkedHashSet<String>();
        for (String role : texts(value(claims.getClaims(), settings.rolesClaim()))) {
            var ours = settings.roles().isEmpty() ? role : settings.roles().get(role);
            if (ours != null) {
                roles.add(ours);
            }
        }
        return roles;
    }

    /** Returns the value of a claim, possibly nested in objects: {@code realm_access.roles}. */
    private static @Nullable Object value(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        int point = path.indexOf('.');
        return point > 0 && claims.get(path.substring(0, point)) instanceof Map<?, ?> inner
                ? value(inner, path.substring(point + 1))
                : null;
    }

    private static Collection<String> texts(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Objects::toString).toList();
        }
        return value instanceof String text ? Arrays.asList(text.split("[ ,]+")) : Set.of();
    }
}
