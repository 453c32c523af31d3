package org.platen.filestore;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.health.Health;
import org.platen.health.HealthCheck;

/** Checks whether the disk of the store has more free space than must stay free. */
@ApplicationScoped
class DiskCheck implements HealthCheck {

    @Inject FileStoreSettings settings;

    @SuppressWarnings("NullAway.Init") // needs the settings
    private FreeSpace space;

    @PostConstruct
    void begin() {
        space = FreeSpace.of(settings);
    }

    @Override
    public String part() {
        return "disk";
    }

    @Override
    public Health check() {
        return health(space);
    }

    static Health health(FreeSpace space) {
        return space.isShort()
                ? Health.down(space.figures() + " Nothing more is accepted; free some space.")
                : Health.up(space.figures());
    }
}
