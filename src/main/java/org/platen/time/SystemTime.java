package org.platen.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/**
 * Produces the clock that all beans inject, so that tests can set the time. Other classes receive a
 * clock in their constructor, or an instant with the call.
 *
 * <p>Three classes read the time of the system themselves, because no container makes them: {@code
 * tls.PemKeyManagerFactory}, which the TLS layer of the server creates; {@code
 * security.rest.UsersOfDatabase}, which {@code ./platen user} uses while no server runs; and {@code
 * datacommand.VerifyStore}. The engine and the demo ask for no time of day. The scheduler library
 * has a clock of its own. Durations are measured with {@link System#nanoTime}. {@code
 * ArchitectureTest} checks this.
 */
@ApplicationScoped
class SystemTime {

    @Produces
    InstantSource clock() {
        return InstantSource.system();
    }
}
