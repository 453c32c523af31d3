package org.platen.outputcreation.index;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.platen.json.Json;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.preset.OutputPreset.Sheet;

/** The index as JSON: an array with one object for each document. */
final class JsonIndex implements DocumentLog {

    private final JsonGenerator json;

    private final Sheet sheet;

    private JsonIndex(JsonGenerator json, Sheet sheet) {
        this.json = json;
        this.sheet = sheet;
    }

    static JsonIndex begin(Path file, Sheet sheet) throws IOException {
        var json = Json.mapper().getFactory().createGenerator(Files.newOutputStream(file));
        json.useDefaultPrettyPrinter().writeStartArray();
        return new JsonIndex(json, sheet);
    }

    @Override
    public void add(PlacedDocument placed) throws IOException {
        json.writePOJO(IndexRow.of(placed, sheet));
    }

    @Override
    public void finish(List<ProducedFile> files, DocumentWarnings warnings) throws IOException {
        json.writeEndArray();
        close();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
