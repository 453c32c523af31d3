package org.platen.bench.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A command with the files for its standard input and output. */
public record CommandLine(List<String> words, Optional<Path> input, Optional<Path> output) {

    static CommandLine of(List<String> words) {
        return new CommandLine(List.copyOf(words), Optional.empty(), Optional.empty());
    }

    static CommandLine of(String... words) {
        return of(List.of(words));
    }
}
