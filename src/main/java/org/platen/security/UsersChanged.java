package org.platen.security;

/** Fired by this node when it changes what somebody may do: what is remembered of it is void. */
record UsersChanged() {}
