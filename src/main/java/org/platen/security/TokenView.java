package org.platen.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    static TokenView of(AccessToken token) {
        return new TokenView(
                token.id(),
                token.kind().name().toLowerCase(Locale.ROOT),
                token.label(),
                token.userName(),
                token.madeBy(),
                token.owner().roles(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt());
    }
}
