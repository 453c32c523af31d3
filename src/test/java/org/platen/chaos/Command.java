package org.platen.chaos;

import java.io.IOException;
import java.util.List;

/** A program of the system. */
final class Command {

    private Command() {}

    /** Runs it; whether it is there and has ended well. */
    static boolean run(String... command) {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
