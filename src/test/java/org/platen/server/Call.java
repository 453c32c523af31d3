package org.platen.server;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.platen.RestApplication;

/**
 * A method of one of the REST interfaces, as its class declares it.
 *
 * @param template of its path, with parameters in braces
 * @param mediaType of its body; empty if it takes any
 */
record Call(String verb, String template, String mediaType) {

    private static final String CLASS = ".class";

    /** All that the application has, in order. */
    static List<Call> all() {
        var calls = new ArrayList<Call>();
        for (Class<?> type : classes()) {
            if (type.isAnnotationPresent(jakarta.ws.rs.Path.class)) {
                addAll(type, calls);
            }
        }
        calls.sort(Comparator.comparing(Call::name));
        return calls;
    }

    private static void addAll(Class<?> type, List<Call> calls) {
        for (Method method : type.getMethods()) {
            for (var annotation : method.getAnnotations()) {
                var verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    calls.add(new Call(verb.value(), template(type, method), mediaType(method)));
                }
            }
        }
    }

    private static String template(Class<?> type, Method method) {
        var own = method.getAnnotation(jakarta.ws.rs.Path.class);
        var path =
                type.getAnnotation(jakarta.ws.rs.Path.class).value()
                        + (own == null ? "" : "/" + own.value());
        // A parameter may have a pattern: {id: .*}
        return "/rest/" + path.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}").replaceAll("/+", "/");
    }

    private static String mediaType(Method method) {
        return Optional.ofNullable(method.getAnnotation(Consumes.class))
                .or(
                        () ->
                                Optional.ofNullable(
                                        method.getDeclaringClass().getAnnotation(Consumes.class)))
                .map(consumes -> consumes.value()[0])
                .filter(type -> !type.contains("*"))
                .orElse("");
    }

    private static List<Class<?>> classes() {
        try {
            var top =
                    Path.of(
                            RestApplication.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (Stream<Path> files = Files.walk(top)) {
                return files.map(file -> top.relativize(file).toString())
                        .filter(name -> name.endsWith(CLASS) && name.contains("Resource"))
                        .<Class<?>>map(Call::loaded)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> loaded(String file) {
        try {
            var name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
            return Class.forName(name, false, Call.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The path with something in place of each parameter. */
    String path(String parameter) {
        return template.replaceAll("\\{\\w+}", parameter);
    }

    boolean hasBody() {
        return Arrays.asList("POST", "PUT", "PATCH").contains(verb);
    }

    /** As the table of calls names it. */
    String name() {
        return verb + " " + template + (mediaType.isEmpty() ? "" : " (" + mediaType + ")");
    }
}
