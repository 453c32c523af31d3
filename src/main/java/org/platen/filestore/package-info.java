/**
 * Managed files: bytes on disk with a row in the database, an id and optionally a name.
 *
 * <p>Bytes are written to disk before their row, and deleted after it. A row therefore always has
 * its bytes, and bytes without a row are removed by a sweep. The packages {@code rest} (the
 * interface for clients) and {@code upkeep} (retention) use this one, never the other way round.
 *
 * <p>Features join in by implementing {@link org.platen.filestore.UploadCheck}, {@link
 * org.platen.filestore.FileUse} and {@link org.platen.filestore.FolderUse}. Read {@link
 * org.platen.filestore.FileStore} first.
 */
@NullMarked
package org.platen.filestore;

import org.jspecify.annotations.NullMarked;
