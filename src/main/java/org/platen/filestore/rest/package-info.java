/**
 * HTTP interface of the file store: uploads, downloads, deletion and the list of resources.
 *
 * <p>{@link org.platen.filestore.rest.UploadResource} receives files. {@link
 * org.platen.filestore.rest.FilestoreResource} returns them completely or by ranges, and a folder
 * as a ZIP.
 */
@NullMarked
package org.platen.filestore.rest;

import org.jspecify.annotations.NullMarked;
