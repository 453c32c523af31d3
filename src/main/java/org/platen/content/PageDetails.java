package org.platen.content;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.platen.json.Json;

/**
 * Page Details of each content item (entities.md, section 4), read while they are being written.
 */
record PageDetails(Iterator<ItemPages> items) implements StreamingOutput {

    Response response() {
        return Response.ok(this, MediaType.APPLICATION_JSON_TYPE).build();
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (var json = Json.mapper().createGenerator(out)) {
            // The server closes the stream.
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartArray();
            while (items.hasNext()) {
                json.writePOJO(items.next().view());
            }
            json.writeEndArray();
        }
    }
}
