package org.platen.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Writes the results of resources with {@link Json}, so that all servers write them alike: its
 * priority puts it before the server's own writers. A result that is text is taken to be JSON
 * already.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class JsonProvider implements MessageBodyWriter<Object> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type != String.class
                && !jakarta.ws.rs.core.StreamingOutput.class.isAssignableFrom(type)
                && type != byte[].class;
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(bytes(value));
    }

    // A JsonProcessingException would reach RESTEasy's own mapper, which blames the client: it
    // answers 400, with a body that is no JSON.
    private static byte[] bytes(Object value) {
        try {
            return Json.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass(), e);
        }
    }
}
