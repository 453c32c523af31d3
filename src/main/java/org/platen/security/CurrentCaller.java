package org.platen.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.platen.audit.Actor;
import org.platen.problem.ProblemException;

/** The {@link Caller} of the current request, as the {@link Mechanism} determined it. */
public final class CurrentCaller {

    private CurrentCaller() {}

    /** Sets the caller of a request, also for the audit trail. */
    static void set(HttpServletRequest request, Caller caller) {
        request.setAttribute(Mechanism.CALLER, caller);
        Actor.of(request)
                .ifPresent(
                        actor ->
                                new Actor(caller.name(), actor.credential(), actor.address())
                                        .attachTo(request));
    }

    static Optional<Caller> find(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(Mechanism.CALLER));
    }

    /**
     * Returns the caller.
     *
     * @throws ProblemException 401 when the request is not authenticated
     */
    public static Caller of(HttpServletRequest request) {
        return find(request)
                .orElseThrow(() -> new ProblemException(new Credentials.None().refusal()));
    }
}
