/**
 * Cleanup of the file store: deletes temporary files when their retention period is over, and
 * folders that a crash left without a row.
 *
 * <p>{@link org.platen.filestore.upkeep.FileRetention} and {@link
 * org.platen.filestore.upkeep.OrphanSweep} are its cleanup tasks. {@link
 * org.platen.filestore.upkeep.FileInspection} reports rows and folders that do not match, and
 * changes nothing.
 */
@NullMarked
package org.platen.filestore.upkeep;

import org.jspecify.annotations.NullMarked;
