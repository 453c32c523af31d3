package org.platen.filestore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Produces the settings of this package for injection. */
@ApplicationScoped
class FileStoreSettingsProducer {

    private final FileStoreSettings settings = FileStoreSettings.read();

    @Produces
    @Dependent
    FileStoreSettings settings() {
        return settings;
    }
}
