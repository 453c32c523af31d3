package org.platen.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run of {@code ./platen user}: its exit status, and what it said. */
record UserCommandRun(int status, String out, String err) {

    /**
     * Runs it with the settings of a server.
     *
     * @param password on standard input; empty if the command needs none
     */
    static UserCommandRun run(PlatenServer server, String password, String... words)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(Path.of("platen").toAbsolutePath().toString(), "user"));
        line.addAll(List.of(words));
        if (!password.isEmpty()) {
            line.add("--password-stdin");
        }
        var folder = Files.createTempDirectory(Path.of("target"), "user-command");
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(server.environment());
        builder.environment().put("JAVA_OPTS", "");
        var process = builder.start();
        try (var input = process.getOutputStream()) {
            input.write((password + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It does not read what it does not need.
        }
        return new UserCommandRun(process.waitFor(), Files.readString(out), Files.readString(err));
    }
}
