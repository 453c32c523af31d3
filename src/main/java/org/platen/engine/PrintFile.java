package org.platen.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A print file that is complete and on disk.
 *
 * @param pages including blank ones
 * @param bytes its size
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits; null if it was not requested
 */
public record PrintFile(Path path, int pages, long bytes, @Nullable String sha256) {}
