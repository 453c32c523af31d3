package org.platen.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.platen.places.Sender;

/** Determines the sender of a request: the user, or the address if the user is unknown. */
@ApplicationScoped
class Senders {

    /** The name of every caller while security is switched off. */
    private static final String ANYBODY = "anonymous";

    @Inject ClientAddress addresses;

    Sender of(HttpServletRequest request) {
        var address = addresses.of(request);
        var user = request.getUserPrincipal();
        boolean known = user != null && !user.getName().equals(ANYBODY);
        return new Sender(known ? "user " + user.getName() : address, address);
    }
}
