package org.platen.openapi;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.platen.json.Json;

/**
 * Writes the OpenAPI documents of both interfaces. They are made of the resources' classes: paths,
 * parameters and roles by the annotations of JAX-RS, bodies and answers by their records, texts by
 * the annotations of MicroProfile OpenAPI.
 */
public final class OpenApiMaker {

    private static final ObjectWriter WRITER =
            Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT);

    private OpenApiMaker() {}

    /** Writes the documents into the folder of the first argument; the second is our version. */
    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        for (var described : DescribedInterface.values()) {
            var document = new OpenApiDocument(described, arguments[1]).make();
            Files.write(folder.resolve(described.file()), WRITER.writeValueAsBytes(document));
        }
    }
}
