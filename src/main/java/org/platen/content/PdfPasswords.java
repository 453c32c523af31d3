package org.platen.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.platen.engine.crypt.PasswordFile;
import org.platen.engine.crypt.Passwords;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.settings.Settings;

/**
 * The configured passwords for encrypted PDFs, from a file with one on each line. The file is read
 * for each use, so that a change takes effect at once.
 */
@ApplicationScoped
public class PdfPasswords {

    private static final String KEY = "platen.pdf.passwords-file";

    private final Optional<Path> file = Settings.text(KEY).map(Path::of);

    public Passwords all() {
        return file.map(PdfPasswords::read).orElse(Passwords.NONE);
    }

    /** Returns the passwords, preceded by the one that came with an upload. */
    Passwords after(Optional<String> ofUpload) {
        return Passwords.of(ofUpload.stream().toList()).and(all());
    }

    private static Passwords read(Path file) {
        try {
            return PasswordFile.read(file);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.failed(
                            "The file of passwords for PDFs cannot be read: "
                                    + e
                                    + ". Put it there, or change "
                                    + KEY
                                    + ".",
                            file.toString()));
        }
    }
}
