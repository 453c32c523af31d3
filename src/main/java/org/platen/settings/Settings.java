package org.platen.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads settings, and collects which were read and which are wrong. The default replaces a wrong
 * value until {@link #requireValid} ends the start, so that one start reports all of them.
 */
@ApplicationScoped
public class Settings {

    private final Function<String, Optional<String>> values;

    private final Map<String, Setting<?>> read = new LinkedHashMap<>();

    private final Set<String> faults = new LinkedHashSet<>();

    Settings() {
        this(key -> ConfigProvider.getConfig().getOptionalValue(key, String.class));
    }

    private Settings(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /** Returns the settings of the server, for code that no container injects into. */
    public static Settings ofServer() {
        return new Settings();
    }

    public static Settings of(Map<String, String> values) {
        return new Settings(key -> Optional.ofNullable(values.get(key)));
    }

    public synchronized <T> T get(Setting<T> setting) {
        read.put(setting.key(), setting);
        var text = values.apply(setting.key());
        return text.isPresent() ? parsed(setting, text.get()) : setting.fallback().get();
    }

    private <T> T parsed(Setting<T> setting, String text) {
        try {
            return setting.type().parse(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            faults.add(setting.refusal(text));
            return setting.fallback().get();
        }
    }

    /**
     * Reads a secret, or the content of the file that another setting names, without the end of its
     * line.
     */
    public Optional<String> secret(
            Setting<Optional<String>> secret, Setting<Optional<Path>> secretFile) {
        var value = get(secret);
        var file = get(secretFile);
        if (value.isPresent() && file.isPresent()) {
            refuse(secret.key() + " and " + secretFile.key() + " are both set; remove one of them");
        }
        return file.flatMap(path -> content(secretFile.key(), path)).or(() -> value);
    }

    private Optional<String> content(String key, Path file) {
        try {
            var content = Files.readString(file).stripTrailing();
            if (!content.isEmpty()) {
                return Optional.of(content);
            }
            refuse(key + " must name a file that contains a secret, but " + file + " is empty");
        } catch (IOException e) {
            refuse(key + " must name a readable file, but is " + file);
        }
        return Optional.empty();
    }

    /** Adds a fault that concerns several settings. */
    synchronized void refuse(String fault) {
        faults.add(fault);
    }

    /** Returns the settings that were read. */
    synchronized Collection<Setting<?>> read() {
        return List.copyOf(read.values());
    }

    /**
     * Throws if a value is wrong.
     *
     * @throws IllegalArgumentException with one line for each wrong value
     */
    public synchronized void requireValid() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
    }
}
