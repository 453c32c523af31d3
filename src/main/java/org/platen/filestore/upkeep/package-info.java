/**
 * What becomes of files by themselves: temporary ones go when their time is over, and so do folders
 * that a crash left without a row.
 *
 * <p>{@link org.platen.filestore.upkeep.FileRetention} and {@link
 * org.platen.filestore.upkeep.OrphanSweep} are its chores; {@link
 * org.platen.filestore.upkeep.FileInspection} only tells what does not fit together.
 */
@NullMarked
package org.platen.filestore.upkeep;

import org.jspecify.annotations.NullMarked;
