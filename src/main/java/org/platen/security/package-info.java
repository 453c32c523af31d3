/**
 * Who is calling, and what that user's roles allow.
 *
 * <p>Read {@link org.platen.security.Mechanism} first: it settles who calls, by HTTP Basic or by a
 * token of {@link org.platen.security.AuthenticationResource}. What a method needs stands at each
 * resource, as {@code @RolesAllowed}, and is held by {@link org.platen.security.RoleGate}.
 */
@NullMarked
package org.platen.security;

import org.jspecify.annotations.NullMarked;
