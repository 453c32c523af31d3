package org.platen.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Refuses query parameters that a method of our own interface does not know: with a misspelt one
 * ignored, a call would do something else than its client wants.
 */
@Provider
public class KnownParameters implements DynamicFeature {

    private static final String OWN_INTERFACE = "platen/";

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var path = resource.getResourceClass().getAnnotation(Path.class);
        var method = resource.getResourceMethod();
        if (path != null
                && path.value().startsWith(OWN_INTERFACE)
                && !method.isAnnotationPresent(OpenQuery.class)) {
            context.register(new Gate(names(resource.getResourceClass(), method)));
        }
    }

    /** Returns the parameters that a method or the fields of its class declare. */
    static SortedSet<String> names(Class<?> type, Method method) {
        var declared =
                Stream.concat(
                        ofFields(type),
                        Arrays.stream(method.getParameters())
                                .flatMap(
                                        parameter ->
                                                parameter.isAnnotationPresent(BeanParam.class)
                                                        ? ofFields(parameter.getType())
                                                        : name(parameter).stream()));
        return declared.collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> ofFields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).flatMap(field -> name(field).stream());
    }

    private static Optional<String> name(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }

    /** Lets only requests pass whose parameters are known. */
    record Gate(SortedSet<String> known) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            request.getUriInfo().getQueryParameters().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(
                            name -> {
                                throw new ProblemException(Problem.badRequest(message(name), name));
                            });
        }

        private String message(String name) {
            var unknown = "The query parameter '" + name + "' is unknown. ";
            return known.isEmpty()
                    ? unknown + "This call has no query parameters."
                    : unknown + "Known parameters: " + String.join(", ", known) + ".";
        }
    }
}
