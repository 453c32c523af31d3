/**
 * Scheduled cleanup and consistency checks, independent of the queue of operations.
 *
 * <p>Knows no feature. A feature joins in by implementing {@link
 * org.platen.maintenance.CleanupTask}, which deletes data whose retention period is over, or {@link
 * org.platen.maintenance.Inspection}, which reports inconsistencies. Read {@link
 * org.platen.maintenance.Housekeeping} first.
 */
@NullMarked
package org.platen.maintenance;

import org.jspecify.annotations.NullMarked;
