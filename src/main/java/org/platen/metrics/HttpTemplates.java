package org.platen.metrics;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Marks each request with the template of its path, for {@link HttpMetrics}: the declared path,
 * with the names of parameters in place of their values.
 */
@Provider
public class HttpTemplates implements DynamicFeature {

    /** The request attribute that holds the template. */
    static final String TEMPLATE = "org.platen.metrics.template";

    private static final int BEFORE_ALL_OTHERS = 0;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        context.register(
                new Marker(template(resource.getResourceClass(), resource.getResourceMethod())));
    }

    static String template(Class<?> type, Method method) {
        var own = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
        var path = "/rest/" + ofClass(type) + own.map(value -> "/" + value).orElse("");
        // A parameter may have a pattern: {id: .*}
        return path.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}").replaceAll("/{2,}", "/");
    }

    /** The server may have made a subclass, which has no annotation of its own. */
    private static String ofClass(Class<?> type) {
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            var path = one.getAnnotation(Path.class);
            if (path != null) {
                return path.value();
            }
        }
        return "";
    }

    /** Marks the requests to one method. */
    @Priority(BEFORE_ALL_OTHERS)
    record Marker(String template) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            request.setProperty(TEMPLATE, template);
        }
    }
}
