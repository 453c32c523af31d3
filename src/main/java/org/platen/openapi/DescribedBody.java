package org.platen.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.platen.http.JsonBody;

/** The body that requests of an operation have, by media type. */
final class DescribedBody {

    private static final List<Class<? extends Annotation>> NO_BODY =
            List.of(
                    BeanParam.class,
                    PathParam.class,
                    QueryParam.class,
                    HeaderParam.class,
                    CookieParam.class,
                    Context.class);

    private static final String ANY = "application/octet-stream";

    private DescribedBody() {}

    static boolean hasBody(ResourceMethod method) {
        return body(method).isPresent();
    }

    private static boolean needsBody(ResourceMethod method) {
        return hasBody(method)
                && body(method)
                        .map(body -> body.getType().getAnnotation(JsonBody.class))
                        .filter(JsonBody::optional)
                        .isEmpty();
    }

    private static Optional<Parameter> body(ResourceMethod method) {
        return Arrays.stream(method.method().getParameters())
                .filter(each -> NO_BODY.stream().noneMatch(each::isAnnotationPresent))
                .findFirst();
    }

    /** The bodies of all methods of an operation; none if none has one. */
    static Optional<ObjectNode> of(List<ResourceMethod> methods, Schemas schemas) {
        var content = JsonNodeFactory.instance.objectNode();
        for (var method : methods) {
            body(method).ifPresent(body -> add(method, schema(method, body, schemas), content));
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        var body = JsonNodeFactory.instance.objectNode();
        body.put("required", methods.stream().allMatch(DescribedBody::needsBody));
        body.set("content", content);
        return Optional.of(body);
    }

    private static void add(ResourceMethod method, ObjectNode schema, ObjectNode content) {
        var types =
                method.annotation(Consumes.class)
                        .map(each -> List.of(each.value()))
                        .orElse(List.of(ANY));
        types.forEach(type -> content.putObject(type).set("schema", schema.deepCopy()));
    }

    private static ObjectNode schema(ResourceMethod method, Parameter body, Schemas schemas) {
        var told = method.method().getAnnotation(RequestBodySchema.class);
        return told == null ? schemas.of(body.getParameterizedType()) : schemas.of(told.value());
    }
}
