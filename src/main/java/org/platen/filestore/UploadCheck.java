package org.platen.filestore;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How a feature checks files of its type before they are kept. Found by CDI. */
public interface UploadCheck {

    FileType type();

    /**
     * Checks a file that has been uploaded.
     *
     * @param name as sent; null when the upload has none
     * @throws org.platen.problem.ProblemException when the file is to be refused
     */
    void check(Path file, @Nullable String name);
}
