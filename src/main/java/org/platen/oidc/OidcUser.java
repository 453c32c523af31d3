package org.platen.oidc;

import java.util.Set;

/**
 * A user as the provider tells of one.
 *
 * @param roles by the names of ours, others among them perhaps
 */
public record OidcUser(String name, Set<String> roles) {}
