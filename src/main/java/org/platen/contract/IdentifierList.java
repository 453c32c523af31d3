package org.platen.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.platen.http.PageIterator;
import org.platen.json.Json;

/** An Identifier List (conventions.md, section 7) that is read while it is being written. */
public final class IdentifierList<T> implements StreamingOutput {

    /** The form in which an identifier is written. */
    public interface Form<T> {

        void write(JsonGenerator json, T identifier) throws IOException;
    }

    /** The JSON of a list of ids. */
    @Schema(name = "IdentifierList")
    public record Numbers(List<Long> identifiers) {}

    /** The JSON of a list of content items. */
    @Schema(name = "ContentItemIdentifierList")
    public record Items(List<Item> identifiers) {}

    /** An entry of the list of content items. */
    @Schema(name = "ContentItemIdentifier")
    public record Item(long item) {}

    private final Iterator<T> identifiers;

    private final Form<T> form;

    public IdentifierList(Iterator<T> identifiers, Form<T> form) {
        this.identifiers = identifiers;
        this.form = form;
    }

    public static IdentifierList<Long> ofIds(PageIterator.Reader<Long> reader) {
        return new IdentifierList<>(PageIterator.ofIds(reader), JsonGenerator::writeNumber);
    }

    public Response response() {
        return Response.ok(this, MediaType.APPLICATION_JSON_TYPE).build();
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (var json = Json.mapper().createGenerator(out)) {
            // The server closes the stream.
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeArrayFieldStart("identifiers");
            while (identifiers.hasNext()) {
                form.write(json, identifiers.next());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
