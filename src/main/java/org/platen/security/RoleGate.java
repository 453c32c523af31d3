package org.platen.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.Set;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Enforces the roles that resources declare: the annotation of the method, otherwise that of the
 * class. A resource without a declaration is closed. It is our own, because each JAX-RS
 * implementation needs its own switch for these annotations.
 */
@Provider
public class RoleGate implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var rule =
                rule(resource.getResourceMethod())
                        .or(() -> rule(resource.getResourceClass()))
                        .orElse(new Rule(false, Set.of()));
        if (!rule.open()) {
            context.register(new Gate(rule.roles()));
        }
    }

    private record Rule(boolean open, Set<String> roles) {}

    private static Optional<Rule> rule(AnnotatedElement element) {
        if (element.isAnnotationPresent(DenyAll.class)) {
            return Optional.of(new Rule(false, Set.of()));
        }
        if (element.isAnnotationPresent(PermitAll.class)) {
            return Optional.of(new Rule(true, Set.of()));
        }
        return Optional.ofNullable(element.getAnnotation(RolesAllowed.class))
                .map(allowed -> new Rule(false, Set.of(allowed.value())));
    }

    /** Lets only callers pass that have one of the roles. */
    @Priority(Priorities.AUTHORIZATION)
    record Gate(Set<String> roles) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            var security = request.getSecurityContext();
            if (roles.stream().noneMatch(security::isUserInRole)) {
                throw new ProblemException(
                        new Problem(403, "The role of this user does not allow this call.", ""));
            }
        }
    }
}
