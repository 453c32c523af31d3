/** Managed files: bytes on disk, a row in the database. */
@NullMarked
package org.platen.filestore;

import org.jspecify.annotations.NullMarked;
