/** HTTP resources for sign-in, sessions, access tokens and users. */
@NullMarked
package org.platen.security.rest;

import org.jspecify.annotations.NullMarked;
