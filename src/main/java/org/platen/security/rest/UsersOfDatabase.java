package org.platen.security.rest;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.platen.api.Precondition;
import org.platen.audit.Actor;
import org.platen.http.JsonBodies;
import org.platen.security.Caller;
import org.platen.security.HashOfPlainJava;
import org.platen.security.PasswordHasher;
import org.platen.security.Users;

/**
 * The users in a database that no server in this process uses: for {@code ./platen user} ({@code
 * src/adr/0075}). The rules are those of calls over HTTP.
 */
public final class UsersOfDatabase implements AutoCloseable {

    private final EntityManagerFactory factory;

    private final EntityManager em;

    private final UserAdministration administration = new UserAdministration();

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private UsersOfDatabase(EntityManagerFactory factory) {
        this.factory = factory;
        em = factory.createEntityManager();
        administration.users = Users.withoutServer(em, InstantSource.system());
        administration.passwords = PasswordHasher.withoutServer(new HashOfPlainJava());
        new Actor(Caller.COMMAND.name(), Actor.COMMAND, "").attachToProcess();
    }

    /** Opens a database, whose schema must be up to date. */
    public static UsersOfDatabase of(EntityManagerFactory entities) {
        return new UsersOfDatabase(entities);
    }

    public List<UserView> all() {
        return in(administration::all);
    }

    /** Adds a user; the body is that of {@code POST users}. */
    public void add(byte[] body) {
        var user = read(body, NewUser.class);
        in(
                () -> {
                    administration.add(user);
                    return user;
                });
    }

    /** Changes a user; the body is that of {@code PATCH users/{name}}. */
    public void change(String name, byte[] body) {
        var change = read(body, UserChange.class);
        in(() -> administration.change(name, change, Precondition.NONE));
    }

    private static <T> T read(byte[] body, Class<T> type) {
        try {
            return JsonBodies.read(new ByteArrayInputStream(body), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T in(Supplier<T> work) {
        var transaction = em.getTransaction();
        transaction.begin();
        try {
            T result = work.get();
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            em.clear();
        }
    }

    @Override
    public void close() {
        Actor.detachFromProcess();
        em.close();
        factory.close();
    }
}
