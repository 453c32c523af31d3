package org.platen.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Passes an {@link AnswerBody} to the {@link AnswerFilter}, which sends it after JAX-RS has
 * finished.
 */
@Provider
public class AnswerBodyWriter implements MessageBodyWriter<AnswerBody> {

    private static final String OPENED = "org.platen.answer.body";

    @Context HttpServletRequest request;

    @Override
    public boolean isWriteable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return AnswerBody.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            AnswerBody body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        request.setAttribute(OPENED, body.open());
    }

    /** Returns the bytes to be sent, or null if there are none. Returns them only once. */
    static @Nullable InputStream opened(HttpServletRequest request) {
        var in = (InputStream) request.getAttribute(OPENED);
        request.removeAttribute(OPENED);
        return in;
    }
}
