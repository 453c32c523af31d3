package org.platen.bench.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Java library, called by a small program in a JVM of its own, with the default heap size. */
final class JavaPeer implements Tool {

    private final String name;
    private final String version;
    private final Class<?> program;

    /**
     * @param program takes the output, a file that lists documents and, for ranges, the file that
     *     contains them
     */
    JavaPeer(String name, String version, Class<?> program) {
        this.name = name;
        this.version = version;
        this.program = program;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> version() {
        return Optional.of(version);
    }

    @Override
    public CommandLine command(AssemblyTask task) throws IOException {
        var documents = task.hasRanges() ? task.ranges() : task.files();
        var words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Djava.awt.headless=true",
                                "-Dslf4j.internal.verbosity=ERROR",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName(),
                                task.output().toString(),
                                task.list(name + ".txt", documents).toString()));
        if (task.hasRanges()) {
            words.add(task.bigFile());
        }
        return CommandLine.of(words);
    }
}
