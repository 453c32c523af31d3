/** The schema, which Flyway owns: {@code db/migration}. */
@NullMarked
package org.platen.database;

import org.jspecify.annotations.NullMarked;
