package org.platen.outputcreation.index;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.platen.json.Json;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.request.DocumentWarnings;
import org.platen.outputcreation.sheet.SheetLayout;

/** The index as JSON: an array with one object for each document. */
final class JsonIndex implements DocumentLog {

    private final JsonGenerator json;

    private final SheetLayout layout;

    private JsonIndex(JsonGenerator json, SheetLayout layout) {
        this.json = json;
        this.layout = layout;
    }

    static JsonIndex begin(Path file, SheetLayout layout) throws IOException {
        var json = Json.mapper().getFactory().createGenerator(Files.newOutputStream(file));
        json.useDefaultPrettyPrinter().writeStartArray();
        return new JsonIndex(json, layout);
    }

    @Override
    public void add(PlacedDocument placed) throws IOException {
        json.writePOJO(IndexRow.of(placed, layout));
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
