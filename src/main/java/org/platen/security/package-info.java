/**
 * Authentication and authorisation: identifies the caller of a request and enforces the roles of
 * that user.
 *
 * <p>Read {@link org.platen.security.Mechanism} first. It identifies callers by HTTP Basic, by a
 * token, or by the cookie of a browser session. Each resource declares the roles that its methods
 * need with {@code @RolesAllowed}; {@link org.platen.security.RoleGate} enforces them.
 */
@NullMarked
package org.platen.security;

import org.jspecify.annotations.NullMarked;
