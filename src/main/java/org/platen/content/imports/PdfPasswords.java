package org.platen.content.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.crypt.DocumentPasswordFile;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * The configured passwords for encrypted PDFs, from a file with one on each line. The file is read
 * for each use, so that a change takes effect at once.
 */
@ApplicationScoped
public class PdfPasswords {

    @Inject ImportSettings settings;

    public DocumentPasswords all() {
        return settings.passwordsFile().map(PdfPasswords::read).orElse(DocumentPasswords.NONE);
    }

    /** Returns the passwords, preceded by the one that came with an upload. */
    DocumentPasswords after(Optional<String> ofUpload) {
        return DocumentPasswords.of(ofUpload.stream().toList()).and(all());
    }

    private static DocumentPasswords read(Path file) {
        try {
            return DocumentPasswordFile.read(file);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.failed(
                            "The file of PDF passwords cannot be read: "
                                    + e
                                    + ". Restore it, or change "
                                    + ImportSettings.PASSWORDS_KEY
                                    + ".",
                            file.toString()));
        }
    }
}
