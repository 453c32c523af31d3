package org.platen.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads the records that are marked as {@link JsonBody}. If the request has an idempotency key, it
 * computes the {@link RequestFingerprint} on the way.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class JsonBodyReader implements MessageBodyReader<Object> {

    @Context UriInfo uri;

    @Context HttpHeaders request;

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isAnnotationPresent(JsonBody.class);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        if (!request.getRequestHeaders().containsKey(RequestFingerprint.HEADER)) {
            return JsonBodies.read(body, type);
        }
        var fingerprint = RequestFingerprint.begin(uri);
        var read = JsonBodies.read(fingerprint.of(body), type);
        fingerprint.end();
        return read;
    }
}
