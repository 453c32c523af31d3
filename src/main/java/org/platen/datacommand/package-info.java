/**
 * Commands {@code ./platen verify-store}, which compares the file store with the database, and
 * {@code ./platen migrate}, which upgrades the schema (ADR 0087 and 0088).
 */
@NullMarked
package org.platen.datacommand;

import org.jspecify.annotations.NullMarked;
