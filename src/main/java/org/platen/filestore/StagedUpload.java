package org.platen.filestore;

import java.nio.file.Path;

/**
 * Bytes that are safe on disk but not yet a managed file. They must be kept or discarded.
 *
 * @param folder the folder, which contains only the file
 * @param sha256 the checksum in lower-case hexadecimal digits
 */
public record StagedUpload(Path folder, Path file, long size, String sha256) {}
