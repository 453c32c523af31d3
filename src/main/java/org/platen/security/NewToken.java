package org.platen.security;

import java.time.Duration;

/**
 * A token that is to be made.
 *
 * @param label a name for people; empty for logins and sessions
 * @param madeBy the user who asked for it
 */
record NewToken(AccessToken.Kind kind, String label, String madeBy, Duration lifetime) {}
