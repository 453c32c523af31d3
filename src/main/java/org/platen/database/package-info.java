/**
 * Schema of the database. Flyway ({@code db/migration}) brings it up to date before any other part
 * of the server starts.
 */
@NullMarked
package org.platen.database;

import org.jspecify.annotations.NullMarked;
