package org.platen.filestore;

import java.nio.file.Path;

/**
 * Bytes that are safe on disk, but no managed file yet: to be kept or discarded.
 *
 * @param folder that holds nothing but the file
 * @param sha256 in lower case hexadecimal digits
 */
public record Received(Path folder, Path file, long size, String sha256) {}
