/**
 * Command {@code ./platen user}: changes the users of a running or stopped server from the
 * terminal. It is available to everyone who may read the data folder or the database (ADR 0075).
 *
 * <p>The command either sends requests to a running server or opens the database itself. In both
 * cases, the rules for users are those of {@code org.platen.security}. Read {@link
 * org.platen.usercommand.UserCommand} first.
 */
@NullMarked
package org.platen.usercommand;

import org.jspecify.annotations.NullMarked;
