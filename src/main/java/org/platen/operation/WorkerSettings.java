package org.platen.operation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.platen.settings.Settings;

/**
 * How this node works.
 *
 * @param node its name, in logs and in the list of operations
 * @param workers how many operations it works at at a time
 * @param grace how long a stop waits for workers to hand back what they are at
 * @param resultWait how long a call for a result waits for the end of the operation
 */
record WorkerSettings(String node, int workers, Duration grace, Duration resultWait) {

    WorkerSettings {
        if (workers < 1) {
            throw new IllegalArgumentException(
                    "platen.workers must be at least 1, but is " + workers);
        }
    }

    static WorkerSettings read() {
        return new WorkerSettings(
                Settings.text("platen.node", hostName()),
                Settings.whole("platen.workers", Runtime.getRuntime().availableProcessors()),
                Settings.duration("platen.shutdown.grace", "10s"),
                Settings.duration("platen.result.wait", "1h"));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "platen";
        }
    }
}
