package org.platen.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Silences libraries that log errors in files, because they repeat bytes of clients without a
 * limit. The relevant information is in the answer to the client.
 */
@ApplicationScoped
class QuietLibraries {

    private static final List<String> NAMES =
            List.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.commons.compress");

    /** Strong references, because a logger that is garbage-collected loses its level. */
    private final List<Logger> loggers = NAMES.stream().map(Logger::getLogger).toList();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object context) {
        loggers.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
