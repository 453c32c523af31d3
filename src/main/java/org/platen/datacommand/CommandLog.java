package org.platen.datacommand;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The log of libraries, which must not write to the terminal. Exceptions report what matters. */
final class CommandLog {

    private CommandLog() {}

    static void off() {
        Logger.getLogger("").setLevel(Level.OFF);
    }
}
