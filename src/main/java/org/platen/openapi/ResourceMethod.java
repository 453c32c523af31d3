package org.platen.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.platen.RestApplication;
import org.platen.http.PathTemplate;

/**
 * A method of a resource that answers a verb at a path.
 *
 * @param path with the parameters in braces, without their patterns
 */
record ResourceMethod(Class<?> resource, Method method, String verb, String path) {

    private static final String CLASS = "Resource.class";

    /** All methods of the application, in the order of their paths. */
    static List<ResourceMethod> all() {
        return classes()
                .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
                .flatMap(ResourceMethod::of)
                .sorted(
                        Comparator.comparing(ResourceMethod::path)
                                .thenComparing(ResourceMethod::verb)
                                .thenComparing(method -> method.method().getName())
                                .thenComparing(method -> method.method().toString()))
                .toList();
    }

    private static Stream<Class<?>> classes() {
        try (Stream<Path> files = Files.walk(top())) {
            return files
                    .map(file -> top().relativize(file).toString())
                    .filter(name -> name.endsWith(CLASS))
                    .<Class<?>>map(ResourceMethod::loaded)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path top() {
        try {
            var source = RestApplication.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> loaded(String file) {
        try {
            var name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            return Class.forName(name, false, ResourceMethod.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<ResourceMethod> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(
                        method ->
                                verb(method).stream()
                                        .map(
                                                verb ->
                                                        new ResourceMethod(
                                                                resource,
                                                                method,
                                                                verb,
                                                                PathTemplate.of(
                                                                        resource, method))));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** The operation of the document to which the method belongs. */
    String key() {
        return verb + " " + path;
    }

    /** Returns whether the method is left out, because it only says that it is not served. */
    boolean isHidden() {
        return operation().filter(Operation::hidden).isPresent();
    }

    Optional<Operation> operation() {
        return Optional.ofNullable(method.getAnnotation(Operation.class));
    }

    List<String> consumes() {
        return annotation(Consumes.class).map(each -> List.of(each.value())).orElse(List.of());
    }

    List<String> produces() {
        return annotation(Produces.class).map(each -> List.of(each.value())).orElse(List.of());
    }

    /** The roles of which a caller needs one; none if every user may call. */
    List<String> roles() {
        return method.isAnnotationPresent(PermitAll.class)
                ? List.of()
                : annotation(RolesAllowed.class)
                        .map(each -> List.of(each.value()))
                        .orElse(List.of());
    }

    /** The annotation of the method, or else of its class. */
    <A extends Annotation> Optional<A> annotation(Class<A> type) {
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(resource.getAnnotation(type)))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(type)));
    }

    /** The annotations of a type at the method, and at the types of its annotations. */
    <A extends Annotation> List<A> annotations(Class<A> type) {
        var ofTypes =
                Arrays.stream(method.getAnnotations())
                        .flatMap(each -> annotations(each.annotationType(), type));
        return Stream.concat(annotations(method, type), ofTypes).toList();
    }

    private static <A extends Annotation> Stream<A> annotations(
            AnnotatedElement element, Class<A> type) {
        return Arrays.stream(element.getAnnotationsByType(type));
    }

    @Override
    public String toString() {
        return resource.getSimpleName() + "." + method.getName();
    }
}
