/**
 * The file store as clients see it: uploads, downloads, deletion, the list of resources.
 *
 * <p>{@link org.platen.filestore.rest.UploadResource} takes files in, {@link
 * org.platen.filestore.rest.FilestoreResource} gives them out, whole, by ranges, or a folder as a
 * ZIP.
 */
@NullMarked
package org.platen.filestore.rest;

import org.jspecify.annotations.NullMarked;
