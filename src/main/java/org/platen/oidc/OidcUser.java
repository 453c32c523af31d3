package org.platen.oidc;

import java.util.Set;

/**
 * A user as the provider describes it.
 *
 * @param roles names of our roles, possibly among others
 */
public record OidcUser(String name, Set<String> roles) {}
