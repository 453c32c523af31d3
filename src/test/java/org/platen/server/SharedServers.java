package org.platen.server;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Servers that several classes of tests share. Each starts when a test first asks for it, and stops
 * with the JVM.
 */
final class SharedServers {

    // Their tests make many users. Only the optimizing compiler hashes passwords by the
    // instructions that processors have for it: 0.2 s each instead of 0.8. All else is compiled
    // late, as it would cost more than it gains.
    private static final String MANY_PASSWORDS =
            "-Xmx512m -XX:+UseSerialGC -XX:Tier4InvocationThreshold=50000"
                    + " -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000"
                    + " -XX:Tier4BackEdgeThreshold=400000 -XX:CompileCommand=quiet"
                    + " -XX:CompileCommand=CompileThresholdScaling,sun/security/provider/SHA5.*,0.02"
                    + " -XX:CompileCommand=CompileThresholdScaling,sun/security/provider/DigestBase.*,0.02"
                    + " -XX:CompileCommand=CompileThresholdScaling,com/sun/crypto/provider/*.*,0.02";

    private static final Map<String, PlatenServer> STARTED = new HashMap<>();

    /** A server that does not start is not waited for by each test anew. */
    private static final Set<String> TRIED = new HashSet<>();

    private SharedServers() {}

    /**
     * A server with the usual settings, except that on any machine it has two workers, and that
     * what a crash left is removed when it is an hour old.
     */
    static PlatenServer usual(Database database) {
        return shared("usual " + database, () -> withManyPasswords(database.fresh(), usual()));
    }

    private static Map<String, String> usual() {
        return Map.of("PLATEN_WORKERS", "2", "PLATEN_RETENTION_ORPHANS", "1h");
    }

    /** A server with small limits. */
    static PlatenServer limited(Database database) {
        return shared(
                "limited " + database,
                () -> withManyPasswords(Limits.database(database), Limits.settings()));
    }

    /**
     * Hands over the limited server: who takes it may restart it with other settings, and closes
     * it. Who asks for a limited server later gets another one.
     */
    static synchronized PlatenServer takeLimited(Database database) {
        var server = limited(database);
        STARTED.remove("limited " + database);
        TRIED.remove("limited " + database);
        return server;
    }

    /** A server with security off, one name, a log as JSON, and little time for each document. */
    static PlatenServer open() {
        return shared(
                "open",
                () ->
                        Map.of(
                                "PLATEN_SECURITY_ENABLED", "false",
                                "PLATEN_HTTP_HOSTS", "127.0.0.1",
                                "PLATEN_LOG_FORMAT", "json",
                                "PLATEN_DOCUMENT_TIMEOUT", "150ms"));
    }

    private static Map<String, String> withManyPasswords(
            Map<String, String> database, Map<String, String> more) {
        var settings = new HashMap<>(database);
        settings.putAll(more);
        settings.put("JAVA_OPTS", MANY_PASSWORDS);
        return settings;
    }

    private static synchronized PlatenServer shared(
            String name, Supplier<Map<String, String>> settings) {
        if (!TRIED.add(name) && !STARTED.containsKey(name)) {
            throw new IllegalStateException("The server \"" + name + "\" has failed to start");
        }
        var server = STARTED.computeIfAbsent(name, missing -> start(settings.get()));
        if (!server.isRunning()) {
            server.start(); // a test has failed between stopping and starting it
        }
        return server;
    }

    private static PlatenServer start(Map<String, String> settings) {
        var server = PlatenServer.fresh(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }
}
