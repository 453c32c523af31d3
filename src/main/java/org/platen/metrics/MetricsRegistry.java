package org.platen.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.platen.about.BuildInfo;
import org.platen.settings.NodeSettings;

/** Makes the registry of metrics, with those of the JVM, the process and the disk in it. */
@ApplicationScoped
class MetricsRegistry {

    @Inject NodeSettings node;

    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

    /** For all features as {@link MeterRegistry}; a proxy of such a class cannot be made. */
    @Produces
    @Singleton
    PrometheusMeterRegistry registry() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        garbageCollection,
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        new FileDescriptorMetrics(),
                        new DiskSpaceMetrics(node.data().toFile()))
                .forEach(metrics -> metrics.bindTo(registry));
        addBuild(registry);
        return registry;
    }

    private void addBuild(MeterRegistry registry) {
        var build = BuildInfo.current();
        Gauge.builder("platen_build", () -> 1)
                .description("The version of this node")
                .tags("version", build.version(), "commit", build.commit(), "node", node.name())
                .register(registry);
    }

    void close(@Disposes PrometheusMeterRegistry registry) {
        registry.close();
    }

    /** Ends its listeners to the JVM, which would outlive the application. */
    @PreDestroy
    void end() {
        garbageCollection.close();
    }
}
