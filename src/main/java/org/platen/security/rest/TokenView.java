package org.platen.security.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.security.AccessToken;

/**
 * A token as its user and administrators see it; never with its text.
 *
 * @param kind {@code login}, {@code access} or {@code session}
 * @param lastUsedAt to the minute; absent when it was never used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenView(
        String id,
        String kind,
        String name,
        String user,
        String madeBy,
        Set<String> roles,
        String createdAt,
        String expiresAt,
        @Nullable String lastUsedAt) {

    static TokenView of(AccessToken token) {
        return new TokenView(
                token.id(),
                token.kind().name().toLowerCase(Locale.ROOT),
                token.label(),
                token.userName(),
                token.madeBy(),
                token.owner().roles(),
                token.createdAt().toString(),
                token.expiresAt().toString(),
                lastUse(token));
    }

    private static @Nullable String lastUse(AccessToken token) {
        var time = token.lastUsedAt();
        return time == null ? null : time.toString();
    }
}
