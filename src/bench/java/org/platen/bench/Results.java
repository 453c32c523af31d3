package org.platen.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.platen.bench.data.Variant;

/** The results of all tools and experiments that succeeded. */
record Results(List<Result> all) {

    static Results of(List<Standing> standings) {
        return new Results(
                standings.stream().map(Standing::result).flatMap(Optional::stream).toList());
    }

    Optional<Result> of(String tool, Variant variant, int documents) {
        return of(variant, documents).filter(result -> result.tool().equals(tool)).findFirst();
    }

    Stream<Result> of(Variant variant, int documents) {
        return all.stream()
                .filter(result -> result.variant().equals(variant.label()))
                .filter(result -> result.documents() == documents);
    }

    static Results read(Path file) throws IOException {
        return new Results(List.of(new ObjectMapper().readValue(file.toFile(), Result[].class)));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), all);
    }
}
