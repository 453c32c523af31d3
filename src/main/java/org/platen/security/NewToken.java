package org.platen.security;

import java.time.Duration;

/**
 * A token to be issued.
 *
 * @param label a name for people; empty for logins and sessions
 * @param madeBy the user who requested it
 */
public record NewToken(AccessToken.Kind kind, String label, String madeBy, Duration lifetime) {}
