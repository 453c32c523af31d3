package org.platen.http;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Enforces the {@link BodyLimit} of every method that has one or reads a {@link JsonBody}. */
@Provider
public class BodyGate implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var method = resource.getResourceMethod();
        var limit = method.getAnnotation(BodyLimit.class);
        if (limit != null || hasJsonBody(method)) {
            context.register(new Gate(limit == null ? BodyLimit.DEFAULT_BYTES : limit.value()));
        }
    }

    private static boolean hasJsonBody(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .anyMatch(type -> type.isAnnotationPresent(JsonBody.class));
    }

    /** Refuses bodies larger than the limit. */
    record Gate(int limit) implements ReaderInterceptor {

        @Override
        public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
            var announced = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
            if (announced != null && announced.length() < 19 && Long.parseLong(announced) > limit) {
                throw tooLarge(limit);
            }
            context.setInputStream(new Limited(context.getInputStream(), limit));
            return context.proceed();
        }
    }

    private static ProblemException tooLarge(int limit) {
        return new ProblemException(
                new Problem(
                        Problem.CONTENT_TOO_LARGE,
                        "The body has more than "
                                + limit
                                + " bytes, the limit for this call. Divide it into several"
                                + " calls.",
                        ""));
    }

    private static final class Limited extends FilterInputStream {

        private final int limit;

        private long count;

        Limited(InputStream in, int limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            pass(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            pass(Math.max(0, read));
            return read;
        }

        private void pass(int bytes) {
            count += bytes;
            if (count > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
