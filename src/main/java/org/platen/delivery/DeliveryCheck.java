package org.platen.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.platen.health.Health;
import org.platen.health.HealthCheck;

/** Checks whether the folders for deliveries are there and can be written to. */
@ApplicationScoped
class DeliveryCheck implements HealthCheck {

    @Inject DeliverySettings settings;

    @Override
    public String part() {
        return "delivery";
    }

    @Override
    public Health check() {
        return health(settings.roots());
    }

    static Health health(List<Path> roots) {
        var unusable = roots.stream().filter(root -> !isUsable(root)).toList();
        return unusable.isEmpty()
                ? Health.up("Files can be delivered to " + text(roots) + ".")
                : Health.down(
                        "Nothing can be delivered to "
                                + text(unusable)
                                + ": there is no such folder, or the server may not write to it.");
    }

    private static boolean isUsable(Path root) {
        return Files.isDirectory(root) && Files.isWritable(root);
    }

    private static String text(List<Path> roots) {
        return String.join(", ", roots.stream().map(Path::toString).toList());
    }
}
