/**
 * The command {@code ./platen user}: users of a stopped or running server, changed from the
 * terminal by somebody who may read the data folder or the database ({@code src/adr/0075}).
 *
 * <p>Read {@link org.platen.usercommand.UserCommand} first. It asks one of two ways to the users: a
 * server that runs, or the database. The rules for users are those of {@code org.platen.security},
 * on both.
 */
@NullMarked
package org.platen.usercommand;

import org.jspecify.annotations.NullMarked;
