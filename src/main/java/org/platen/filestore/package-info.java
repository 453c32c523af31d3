/**
 * Managed files: bytes on disk, a row in the database, an id and perhaps a name.
 *
 * <p>Read {@link org.platen.filestore.FileStore} first. Bytes come to disk before their row is
 * written, and go after it: a row always has its bytes, and bytes without a row are swept away.
 * Features join in by {@link org.platen.filestore.UploadCheck}, {@link
 * org.platen.filestore.FileUse} and {@link org.platen.filestore.FolderUse}. Clients come by {@code
 * rest}; {@code upkeep} removes what has had its time.
 */
@NullMarked
package org.platen.filestore;

import org.jspecify.annotations.NullMarked;
