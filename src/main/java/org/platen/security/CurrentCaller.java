package org.platen.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.platen.problem.ProblemException;

/** The {@link Caller} of the request in work, as the {@link Mechanism} found it. */
final class CurrentCaller {

    private CurrentCaller() {}

    static Optional<Caller> find(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(Mechanism.CALLER));
    }

    /**
     * The caller.
     *
     * @throws ProblemException 401 when nobody is signed in
     */
    static Caller of(HttpServletRequest request) {
        return find(request)
                .orElseThrow(() -> new ProblemException(new Credentials.None().refusal()));
    }
}
