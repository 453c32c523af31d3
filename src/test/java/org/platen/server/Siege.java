package org.platen.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.platen.server.Attack.Attacker;

/**
 * The table of what a good user sees while a server is attacked: 500 slow connections of three
 * kinds, 200 lists that are not read, 200 wrong passwords a second, 50 imports at once, and a full
 * disk. A program, for maintainers; Linux only.
 *
 * <p>{@code java -cp … org.platen.server.Siege [SECONDS [FOLDER]]}: how long each attack lasts (30
 * unless told), and the folder for the data. The disk is filled only if a folder is given; it must
 * be on a small file system of its own, such as a tmpfs of 1 GiB.
 */
public final class Siege {

    private static final int CONNECTIONS = 500;

    private static final int LISTS = 200;

    private static final int PASSWORDS_A_SECOND = 200;

    private static final int IMPORTS = 50;

    /** As many as an answer at once allows. */
    private static final int ITEMS = 1_000;

    /** On a disk of which less is free, the table would not be about Platen. */
    private static final long MAX_DISK = 8L << 30;

    private static final Duration AFTER = Duration.ofSeconds(5);

    private final PlatenServer server;

    private final GoodUser user;

    private final Duration measured;

    private Siege(PlatenServer server, Duration measured) {
        this.server = server;
        this.measured = measured;
        user = new GoodUser(server, "ann");
    }

    public static void main(String[] arguments) throws Exception {
        var measured =
                Duration.ofSeconds(arguments.length == 0 ? 30 : Long.parseLong(arguments[0]));
        var settings = new HashMap<>(Database.H2.fresh());
        settings.put("JAVA_OPTS", ""); // as the launcher starts it
        settings.put("PLATEN_DISK_MIN_FREE", "64MiB");
        var data =
                arguments.length > 1
                        ? Path.of(arguments[1]).resolve("data").toAbsolutePath()
                        : PlatenServer.freshData();
        try (var server = PlatenServer.unstarted(1, data, settings).get(0)) {
            server.start();
            var siege = new Siege(server, measured);
            siege.run(Attacker.of(server));
            if (arguments.length > 1) {
                siege.runWithFullDisk(data);
            }
        }
        System.exit(0);
    }

    private void run(Attacker attacker) throws Exception {
        user.callsFor(measured); // it takes a server a while until its code is compiled
        System.out.printf(
                "%-50s %6s %9s %9s %9s %9s %8s %7s%n",
                "", "calls", "median ms", "99 % ms", "worst ms", "failures", "RSS MiB", "threads");
        print("nothing", user.callsFor(AFTER));
        for (var attack : attacks(attacker).entrySet()) {
            run(attack.getKey(), attack.getValue());
        }
    }

    private Map<String, Supplier<AutoCloseable>> attacks(Attacker attacker) {
        var attacks = new LinkedHashMap<String, Supplier<AutoCloseable>>();
        add(attacks, Attack.SLOW_HEADS, CONNECTIONS, attacker);
        add(attacks, Attack.SLOW_BODIES_OF_NOBODY, CONNECTIONS, attacker);
        add(attacks, Attack.SLOW_BODIES, CONNECTIONS, attacker);
        add(attacks, Attack.UNREAD_LISTS, LISTS, attacker);
        attacks.put(
                PASSWORDS_A_SECOND + " wrong passwords a second",
                () -> Flood.ofPasswords(server, PASSWORDS_A_SECOND));
        attacks.put(
                IMPORTS + " imports at once, again and again",
                () -> Flood.ofImports(server, IMPORTS, attacker.token(), ITEMS));
        return attacks;
    }

    private void add(
            Map<String, Supplier<AutoCloseable>> attacks,
            Attack attack,
            int size,
            Attacker attacker) {
        attacks.put(size + " " + attack.description(), () -> attack.begin(server, attacker, size));
    }

    private void run(String name, Supplier<AutoCloseable> attack) throws Exception {
        var harm = attack.get();
        print(name, user.callsFor(measured));
        harm.close();
        if (harm instanceof Flood flood) {
            System.out.println("  answers: " + flood.answers());
        }
        print("  after it", user.callsFor(AFTER));
    }

    private void runWithFullDisk(Path data) throws Exception {
        FileStore disk = Files.getFileStore(data);
        if (disk.getTotalSpace() > MAX_DISK) {
            throw new IllegalArgumentException(data + " is on a disk that is too large to fill");
        }
        var filler = data.resolve("filler");
        run(
                "a full disk",
                () -> {
                    fill(filler);
                    return () -> Files.delete(filler);
                });
    }

    private static void fill(Path filler) {
        byte[] zeros = new byte[1 << 20];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(zeros);
            }
        } catch (IOException full) {
            System.out.println("  the disk is full: " + full.getMessage());
        }
    }

    private void print(String what, Latencies seen) {
        System.out.printf(
                "%-50s %s %8d %7d%n", what, seen, status("VmRSS") >> 10, status("Threads"));
    }

    private long status(String key) {
        try {
            var status = Files.readString(Path.of("/proc", server.pid(), "status"));
            var line = Pattern.compile("(?m)^" + key + ":\\s+([0-9]+)").matcher(status);
            return line.find() ? Long.parseLong(line.group(1)) : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
