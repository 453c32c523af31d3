package org.platen.audit;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.platen.request.CurrentRequest;

/**
 * The source of a request.
 *
 * @param user the name; of one who was refused, the name that was claimed
 * @param credential the kind: {@code password}, {@code login-token}, {@code access-token}, {@code
 *     session}, {@code openid}, {@code command} or {@code none}
 * @param address of the client
 */
public record Actor(String user, String credential, String address) {

    public static final String PASSWORD = "password";

    public static final String NONE = "none";

    /** The kind of {@code ./platen user}: the right to read the data folder or the database. */
    public static final String COMMAND = "command";

    /** The server itself. */
    static final Actor SYSTEM = new Actor("", "system", "");

    private static final String ATTRIBUTE = Actor.class.getName();

    private static final int MAX_LENGTH = 100;

    private static volatile Actor ofProcess = SYSTEM;

    public Actor {
        user = user.substring(0, Math.min(user.length(), MAX_LENGTH));
        address = address.substring(0, Math.min(address.length(), MAX_LENGTH));
    }

    /** Makes this the source of a request and of all changes that it makes from now on. */
    public void attachTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The source of a request, if it has been settled. */
    public static Optional<Actor> of(ServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
    }

    /** The source of the request that this thread works at; empty if it works at none. */
    public static Optional<Actor> current() {
        return CurrentRequest.get().flatMap(Actor::of);
    }

    /** The source of the request that this thread works at, or else a user without one. */
    public static Actor ofThread(String user) {
        return current().orElseGet(() -> new Actor(user, NONE, ""));
    }

    /** Makes this the source of all changes that this process makes without a request. */
    public void attachToProcess() {
        ofProcess = this;
    }

    /** Makes the server itself the source of such changes again. */
    public static void detachFromProcess() {
        ofProcess = SYSTEM;
    }

    /** The source of the request that this thread works at, or else the one of the process. */
    static Actor present() {
        return current().orElse(ofProcess);
    }
}
