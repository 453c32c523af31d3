package org.platen.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command of the launcher, run with the settings of a server. */
record PlatenCommand(int status, String out, String err) {

    /** Runs a command without input. */
    static PlatenCommand run(PlatenServer server, String... words)
            throws IOException, InterruptedException {
        return run(server, List.of(words), "");
    }

    static PlatenCommand run(PlatenServer server, List<String> words, String input)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(Path.of("platen").toAbsolutePath().toString()));
        line.addAll(words);
        var folder = Files.createTempDirectory(Path.of("target"), "command");
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(server.environment());
        var process = builder.start();
        try (var stream = process.getOutputStream()) {
            stream.write((input + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It does not read what it does not need.
        }
        return new PlatenCommand(process.waitFor(), Files.readString(out), Files.readString(err));
    }
}
