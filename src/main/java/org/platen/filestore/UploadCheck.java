package org.platen.filestore;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Checks files of one type before they are stored. Implemented by features and found by CDI. */
public interface UploadCheck {

    FileType type();

    /**
     * Checks a file that has been uploaded.
     *
     * @param name the name that was sent; null when there is none
     * @throws org.platen.problem.ProblemException when the file is refused
     */
    void check(Path file, @Nullable String name);
}
