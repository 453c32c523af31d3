/**
 * Schema of the database. Flyway ({@code db/migration}) brings it up to date before any other part
 * of the server starts. Releases share a schema during a rolling upgrade; {@link
 * org.platen.database.Schema} checks which may (ADR 0087).
 *
 * <p>Each table belongs to one package, whose entity it is. No other package names it in a query;
 * {@code TableOwnershipTest} checks this.
 */
@NullMarked
package org.platen.database;

import org.jspecify.annotations.NullMarked;
