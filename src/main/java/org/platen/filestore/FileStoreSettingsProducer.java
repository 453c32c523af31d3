package org.platen.filestore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Gives beans the settings of this package. */
@ApplicationScoped
class FileStoreSettingsProducer {

    private final FileStoreSettings settings = FileStoreSettings.read();

    @Produces
    @Dependent
    FileStoreSettings settings() {
        return settings;
    }
}
