package org.platen.http;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Optional;

/** The path of a resource method with the names of its parameters in braces. */
public final class PathTemplate {

    private PathTemplate() {}

    /** Returns the template, such as {@code /rest/platen/v1/operations/{id}}, without patterns. */
    public static String of(Class<?> resource, Method method) {
        var own = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
        var path = "/rest/" + ofClass(resource) + own.map(value -> "/" + value).orElse("");
        // A parameter may have a pattern: {id: .*}
        return path.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}").replaceAll("/{2,}", "/");
    }

    /** The server may have made a subclass, which has no annotation of its own. */
    private static String ofClass(Class<?> type) {
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            var path = one.getAnnotation(Path.class);
            if (path != null) {
                return path.value();
            }
        }
        return "";
    }
}
