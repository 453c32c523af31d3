package org.platen.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of another project that tests ask, if it is installed. */
record Tool(String name) {

    private static final long SECONDS = 300;
    private static final int UNFINISHED = 124;

    boolean installed() {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** Its exit status. */
    int run(String... arguments) {
        return finish(start(ProcessBuilder.Redirect.DISCARD, arguments));
    }

    /** What it says on standard output and standard error. */
    String answer(String... arguments) {
        try {
            Path said = Files.createTempFile(name, ".txt");
            finish(start(ProcessBuilder.Redirect.to(said.toFile()), arguments));
            String answer = Files.readString(said, StandardCharsets.ISO_8859_1);
            Files.delete(said);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(ProcessBuilder.Redirect output, String... arguments) {
        var command = new ArrayList<String>(List.of(name));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int finish(Process process) {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return UNFINISHED;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
