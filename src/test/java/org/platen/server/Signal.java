package org.platen.server;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What Java itself cannot send to a process. */
public enum Signal {
    STOP,
    CONT;

    /** A process that has ended meanwhile needs none. */
    public void sendTo(ProcessHandle process) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()));
            if (kill.start().waitFor() != 0 && process.isAlive()) {
                throw new IllegalStateException("cannot signal " + process.pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
