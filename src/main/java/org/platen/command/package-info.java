/**
 * Commands of the launcher that work on a running or stopped server: access to the database, and to
 * a running node by the secret in its folder (ADR 0075).
 */
@NullMarked
package org.platen.command;

import org.jspecify.annotations.NullMarked;
