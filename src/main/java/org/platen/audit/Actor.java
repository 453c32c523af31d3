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

    /** The credential of {@code ./platen user}: read access to the data folder or the database. */
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

    /** Makes this the source of a request and of all changes that the request makes from now on. */
    public void attachTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Returns the source of a request, if it has been determined. */
    public static Optional<Actor> of(ServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
    }

    /** Returns the source of the request that this thread executes; empty if it executes none. */
    public static Optional<Actor> current() {
        return CurrentRequest.get().flatMap(Actor::of);
    }

    /**
     * Returns the source of the request that this thread executes, or else an actor with this user
     * name only.
     */
    public static Actor ofThread(String user) {
        return current().orElseGet(() -> new Actor(user, NONE, ""));
    }

    /** Makes this the source of all changes that this process makes outside requests. */
    public void attachToProcess() {
        ofProcess = this;
    }

    /** Makes the server itself the source of changes outside requests again. */
    public static void detachFromProcess() {
        ofProcess = SYSTEM;
    }

    /** Returns the source of the request that this thread executes, or else that of the process. */
    static Actor present() {
        return current().orElse(ofProcess);
    }
}
