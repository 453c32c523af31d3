package org.platen.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.platen.server.Attack.Attacker;

/**
 * The table of what a good user sees while slow clients attack: 500 connections that trickle, 200
 * downloads and lists that are not read, 40 results, 40 streams of HTTP/2. A program, for
 * maintainers; Linux only. May be given the seconds that each attack is to last; 30 unless told.
 */
public final class SlowClients {

    private static final Map<Attack, Integer> SIZES =
            Map.of(
                    Attack.UNREAD_DOWNLOADS, 200,
                    Attack.UNREAD_LISTS, 200,
                    Attack.UNREAD_RESULTS, 40,
                    Attack.STREAMS, 40);

    private static final int SIZE = 500;

    private static final Duration AFTER = Duration.ofSeconds(5);

    private SlowClients() {}

    public static void main(String[] arguments) throws Exception {
        var measured =
                Duration.ofSeconds(arguments.length == 0 ? 30 : Long.parseLong(arguments[0]));
        var settings = new HashMap<>(Database.H2.fresh());
        settings.put("JAVA_OPTS", ""); // as the launcher starts it
        settings.put("PLATEN_HTTP_HTTP2", "true");
        try (var server = PlatenServer.fresh(settings)) {
            var attacker = Attacker.of(server);
            var user = new GoodUser(server, "ann");
            user.callsFor(measured); // it takes a server a while until its code is compiled
            System.out.printf(
                    "%-55s %6s %9s %9s %9s %9s %8s %7s%n",
                    "",
                    "calls",
                    "median ms",
                    "99 % ms",
                    "worst ms",
                    "failures",
                    "RSS MiB",
                    "threads");
            print("nothing", user.callsFor(AFTER), server);
            for (var attack : Attack.values()) {
                int size = SIZES.getOrDefault(attack, SIZE);
                var harm = attack.begin(server, attacker, size);
                print(size + " " + attack.description(), user.callsFor(measured), server);
                harm.close();
                print("  after it", user.callsFor(AFTER), server);
            }
        }
        System.exit(0);
    }

    private static void print(String what, Latencies seen, PlatenServer server) throws IOException {
        System.out.printf(
                "%-55s %s %8d %7d%n",
                what, seen, status(server, "VmRSS") >> 10, status(server, "Threads"));
    }

    private static long status(PlatenServer server, String key) throws IOException {
        var status = Files.readString(Path.of("/proc", server.pid(), "status"));
        var line = Pattern.compile("(?m)^" + key + ":\\s+([0-9]+)").matcher(status);
        return line.find() ? Long.parseLong(line.group(1)) : -1;
    }
}
