package org.platen.engine.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.platen.engine.syntax.FileFault;

/**
 * Thrown when a file or folder of the command line cannot be used. The message states which one,
 * why, and what to do.
 */
final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CommandFailedException(String message) {
        super(message);
    }

    CommandFailedException(String subject, @Nullable IOException fault) {
        super(subject + ": " + FileFault.reason(fault), fault);
    }
}
