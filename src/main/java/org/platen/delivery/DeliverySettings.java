package org.platen.delivery;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.platen.settings.Settings;

/**
 * The permitted destination folders.
 *
 * @param roots absolute paths; every destination is one of them or below one. The folders of
 *     presets are relative to the first
 * @param isDefault whether no roots were configured, so that the server creates its own
 */
record DeliverySettings(List<Path> roots, boolean isDefault) {

    static final String KEY = "platen.delivery.root";

    DeliverySettings {
        roots = List.copyOf(roots);
        if (roots.isEmpty() || !roots.stream().allMatch(Path::isAbsolute)) {
            throw new IllegalArgumentException(
                    KEY + " must be absolute folders, separated by commas, but is " + roots);
        }
    }

    static DeliverySettings read() {
        return of(Settings.text(KEY), Settings.text("platen.data", "data"));
    }

    static DeliverySettings of(Optional<String> roots, String data) {
        return roots.map(DeliverySettings::named)
                .orElseGet(
                        () ->
                                new DeliverySettings(
                                        List.of(Path.of(data, "delivery").toAbsolutePath()), true));
    }

    private static DeliverySettings named(String roots) {
        try {
            var paths =
                    Arrays.stream(roots.split(","))
                            .map(String::strip)
                            .filter(root -> !root.isEmpty())
                            .map(root -> Path.of(root).normalize())
                            .toList();
            return new DeliverySettings(paths, false);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    KEY + " contains an invalid path: " + e.getMessage(), e);
        }
    }

    /** The root to which the folders of presets are relative. */
    Path first() {
        return roots.get(0);
    }
}
