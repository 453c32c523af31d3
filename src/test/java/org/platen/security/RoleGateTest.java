package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.platen.problem.ProblemException;

class RoleGateTest {

    @RolesAllowed({"ROLE_DATA", "ROLE_RESOURCE"})
    static class Files {

        public void read() {}

        @RolesAllowed("ROLE_RESOURCE")
        public void write() {}

        @PermitAll
        public void version() {}

        @DenyAll
        public void never() {}
    }

    static class Silent {

        public void anything() {}
    }

    @Test
    void the_class_says_who_may_call() {
        var gate = gate(Files.class, "read");

        pass(gate, "ROLE_DATA");
        pass(gate, "ROLE_RESOURCE");
        refuse(gate, "ROLE_MONITOR");
    }

    @Test
    void the_method_knows_better_than_the_class() {
        var gate = gate(Files.class, "write");

        pass(gate, "ROLE_RESOURCE");
        refuse(gate, "ROLE_DATA");
    }

    @Test
    void a_method_open_to_all_has_no_gate() {
        assertThat(gates(Files.class, "version")).isEmpty();
    }

    @Test
    void a_denied_method_is_closed_to_all() {
        refuse(gate(Files.class, "never"), "ROLE_ADMIN");
    }

    @Test
    void a_resource_that_says_nothing_is_closed() {
        refuse(gate(Silent.class, "anything"), "ROLE_ADMIN");
    }

    private static void pass(RoleGate.Gate gate, String role) {
        gate.filter(requestBy(role));
    }

    private static void refuse(RoleGate.Gate gate, String role) {
        assertThatThrownBy(() -> gate.filter(requestBy(role)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(403));
    }

    private static RoleGate.Gate gate(Class<?> resource, String method) {
        return gates(resource, method).get(0);
    }

    private static List<RoleGate.Gate> gates(Class<?> resource, String method) {
        var registered = new ArrayList<RoleGate.Gate>();
        var context =
                standIn(
                        FeatureContext.class,
                        (proxy, called, arguments) -> {
                            registered.add((RoleGate.Gate) arguments[0]);
                            return proxy;
                        });
        new RoleGate().configure(info(resource, method), context);
        return registered;
    }

    private static ResourceInfo info(Class<?> resource, String name) {
        return new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                return Arrays.stream(resource.getDeclaredMethods())
                        .filter(method -> method.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
            }

            @Override
            public Class<?> getResourceClass() {
                return resource;
            }
        };
    }

    private static ContainerRequestContext requestBy(String role) {
        var security =
                standIn(
                        SecurityContext.class,
                        (proxy, called, arguments) -> Set.of(role).contains(arguments[0]));
        return standIn(ContainerRequestContext.class, (proxy, called, arguments) -> security);
    }

    private static <T> T standIn(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
