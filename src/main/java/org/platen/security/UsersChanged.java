package org.platen.security;

/**
 * The event that this node has changed the rights of a user, so that everything cached about them
 * is void.
 */
record UsersChanged() {}
