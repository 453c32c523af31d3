package org.platen.metrics;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.platen.http.PathTemplate;

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
                new Marker(
                        PathTemplate.of(
                                resource.getResourceClass(), resource.getResourceMethod())));
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
