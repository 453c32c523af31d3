/**
 * OpenID Connect: verifies the bearer tokens of a provider, and signs users in with a browser
 * (OpenID Connect Core 1.0).
 *
 * <p>Knows the provider but no users of this server. {@code org.platen.security} decides which user
 * a token stands for.
 */
@NullMarked
package org.platen.oidc;

import org.jspecify.annotations.NullMarked;
