package org.platen.http;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.platen.json.Json;

/** A JSON array that is read while it is being written. */
public record JsonArray(Iterator<?> elements) implements StreamingOutput {

    public Response response() {
        return Response.ok(this, MediaType.APPLICATION_JSON_TYPE).build();
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (var json = Json.mapper().createGenerator(out)) {
            // The server closes the stream.
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartArray();
            while (elements.hasNext()) {
                json.writePOJO(elements.next());
            }
            json.writeEndArray();
        }
    }
}
