package org.platen.filestore;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.operation.Admission;

/** Refuses operations that could not be finished for lack of disk space. */
@ApplicationScoped
class SpaceAdmission implements Admission {

    @Inject FileStoreSettings settings;

    @SuppressWarnings("NullAway.Init") // needs the settings
    private FreeSpace space;

    @PostConstruct
    void begin() {
        space = FreeSpace.of(settings);
    }

    @Override
    public void check() {
        space.require(0);
    }
}
