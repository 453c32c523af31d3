package org.platen.settings;

import static java.lang.System.Logger.Level.WARNING;
import static java.util.stream.Collectors.toSet;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.platen.log.ContextLog;
import org.platen.log.LogContext;

/**
 * Makes all settings records before anything else starts. The start fails if a value is wrong.
 * Settings that nobody reads are reported.
 */
@ApplicationScoped
class SettingsCheck {

    private static final System.Logger LOG = ContextLog.of(SettingsCheck.class);

    /** Before the observers without a priority, which use the settings. */
    private static final int FIRST = 1;

    /** The settings records are the only beans that are records. */
    @Inject @Any Instance<Record> records;

    @Inject Settings settings;

    @Inject NodeSettings node;

    void check(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object context) {
        LogContext.setNode(node.name());
        records.handles().forEach(this::make);
        var known = settings.read().stream().map(Setting::variable).collect(toSet());
        new UnknownSettings(known).among(given()).forEach(fault -> LOG.log(WARNING, fault));
        settings.requireValid();
    }

    private void make(Instance.Handle<Record> handle) {
        try {
            handle.get();
        } catch (IllegalArgumentException e) {
            settings.refuse(String.valueOf(e.getMessage()));
        }
    }

    private static Set<String> given() {
        var names = new HashSet<>(System.getenv().keySet());
        ConfigProvider.getConfig().getPropertyNames().forEach(names::add);
        return names;
    }
}
