package org.platen.filestore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.platen.health.Health;
import org.platen.health.HealthCheck;
import org.platen.settings.NodeSettings;

/** Checks whether the folder of the store is there and can be written to. */
@ApplicationScoped
class StoreCheck implements HealthCheck {

    @Inject FileStoreSettings settings;

    @Inject NodeSettings node;

    @Override
    public String part() {
        return "store";
    }

    @Override
    public Health check() {
        // The first file creates the store itself.
        return Files.exists(settings.root()) ? health(settings.root()) : health(node.data());
    }

    static Health health(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Health.down("There is no folder " + folder + ". Mount its file system.");
        }
        return Files.isWritable(folder)
                ? Health.up("The folder " + folder + " can be written to.")
                : Health.down(
                        "The folder "
                                + folder
                                + " cannot be written to. Check its permissions and its mount.");
    }
}
