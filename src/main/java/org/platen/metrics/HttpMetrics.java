package org.platen.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.platen.door.RequestEnded;

/** Measures the time of each request, from its arrival to the end of its answer. */
@ApplicationScoped
class HttpMetrics {

    private static final String OTHER = "other";

    private static final String JAX_RS = "/rest/*";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1)
    };

    @Inject MeterRegistry meters;

    void ended(@Observes RequestEnded event) {
        var request = event.request();
        if (request.getAttribute(RequestArrival.TIME) instanceof Long begin) {
            timer(request, event.status()).record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(HttpServletRequest request, int status) {
        return Timer.builder("platen_http_request_duration")
                .description("Time of requests, until their answers were sent")
                .tags("method", method(request), "template", template(request))
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    private static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : OTHER;
    }

    /** Never the path itself: there is no end of different ones. */
    private static String template(HttpServletRequest request) {
        var template = request.getAttribute(HttpTemplates.TEMPLATE);
        return template == null ? servlet(request) : template.toString();
    }

    private static String servlet(HttpServletRequest request) {
        var mapping = request.getHttpServletMapping();
        boolean isOwn =
                request.getDispatcherType() != DispatcherType.ERROR
                        && !mapping.getPattern().equals(JAX_RS);
        return isOwn ? mapping.getServletName() : OTHER;
    }
}
