/**
 * Users of an OpenID provider (OpenID Connect Core 1.0): their bearer tokens, and their sign-in in
 * a browser. Knows the provider and no user of ours; who a user is here is settled by {@code
 * org.platen.security}.
 */
@NullMarked
package org.platen.oidc;

import org.jspecify.annotations.NullMarked;
