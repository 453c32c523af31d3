package org.platen.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.platen.api.Paged;
import org.platen.idempotency.OncePerKey;

/** The answers of one operation: what its methods return, and their refusals. */
final class DescribedAnswers {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final ObjectNode TEXT = JSON.objectNode().put("type", "string");

    private static final List<String> OF_ALL =
            List.of("400", "401", "403", "421", "429", "500", "503");

    private static final String LINK = "Link";

    private static final String TAG = "ETag";

    private static final List<String> OF_BODIES = List.of("413", "415");

    private static final Map<String, List<String>> HEADERS_OF_COMPATIBLE =
            Map.of("202", List.of("operationId", LINK));

    private final DescribedInterface described;

    private final Schemas schemas;

    private final Statuses statuses;

    private final Map<String, ObjectNode> answers = new TreeMap<>();

    DescribedAnswers(DescribedInterface described, Schemas schemas, Statuses statuses) {
        this.described = described;
        this.schemas = schemas;
        this.statuses = statuses;
    }

    void add(ResourceMethod method) {
        addSuccess(method);
        addConditional(method);
        addShared(method);
    }

    private void addSuccess(ResourceMethod method) {
        var java = method.method();
        var told = method.annotations(APIResponse.class);
        for (var each : told) {
            add(method, each);
        }
        var schema = java.getAnnotation(APIResponseSchema.class);
        if (schema != null) {
            add(method, schema);
        } else if (told.stream().noneMatch(DescribedAnswers::isSuccess)) {
            addReturned(method);
        }
    }

    /** Adds what the method answers by its type alone. */
    private void addReturned(ResourceMethod method) {
        var java = method.method();
        if (java.getReturnType() == void.class) {
            answers.put("204", answer("Done.", List.of()));
        } else if (method.verb().equals("HEAD")) {
            answers.put("200", answer("It is there.", List.of()));
        } else if (!isResponse(java)) {
            addContent(method, "200", "", java.getGenericReturnType());
        } else if (method.produces().equals(List.of("text/plain"))) {
            addContent(method, "200", "", String.class);
        } else {
            throw new IllegalStateException(
                    method
                            + " has no schema for its answer. Let it return a record, or annotate"
                            + " it with @APIResponseSchema or @APIResponse.");
        }
    }

    /** Adds the tag that short JSON answers have, and the answer to a client that has it. */
    private void addConditional(ResourceMethod method) {
        var found = answers.get("200");
        if (described == DescribedInterface.OWN
                && method.verb().equals("GET")
                && found != null
                && found.path("content").has("application/json")) {
            found.withObject("/headers").set(TAG, Schemas.reference("headers", TAG));
            answers.put("304", answer("The client has this answer already.", List.of()));
        }
    }

    private static boolean isSuccess(APIResponse told) {
        return told.responseCode().compareTo("400") < 0;
    }

    private static boolean isResponse(Method java) {
        return java.getReturnType() == Response.class || java.getReturnType() == Object.class;
    }

    private void add(ResourceMethod method, APIResponse told) {
        var code = told.responseCode();
        if (!isSuccess(told) && told.content().length == 0) {
            answers.put(code, statuses.answer(code, told.description()));
            return;
        }
        var answer = answer(told.description(), headers(code, told.headers()));
        for (var content : told.content()) {
            put(answer, types(method, content), schema(content.schema()));
        }
        answers.put(code, answer);
    }

    private static List<String> types(ResourceMethod method, Content content) {
        return content.mediaType().isEmpty() ? method.produces() : List.of(content.mediaType());
    }

    private ObjectNode schema(Schema told) {
        if (told.anyOf().length == 0) {
            return schemas.of(told.implementation());
        }
        var schema = JSON.objectNode();
        var forms = schema.putArray("anyOf");
        for (var type : told.anyOf()) {
            forms.add(schemas.of(type));
        }
        return schema;
    }

    private void add(ResourceMethod method, APIResponseSchema told) {
        var code = told.responseCode().isEmpty() ? "200" : told.responseCode();
        addContent(method, code, told.responseDescription(), told.value());
    }

    private void addContent(ResourceMethod method, String code, String description, Type type) {
        var text = description.isEmpty() ? "The answer." : description;
        var answer = answer(text, headers(code));
        if (type instanceof Class<?> page && Paged.class.isAssignableFrom(page)) {
            answer.withObject("/headers").set(LINK, Schemas.reference("headers", LINK));
        }
        put(answer, method.produces(), schemas.of(type));
        answers.put(code, answer);
    }

    private static void put(ObjectNode answer, List<String> types, ObjectNode schema) {
        if (types.isEmpty()) {
            throw new IllegalStateException("An answer with content needs @Produces.");
        }
        for (var type : types) {
            var told = type.startsWith("text/") ? TEXT : schema;
            answer.withObject("/content").putObject(type).set("schema", told.deepCopy());
        }
    }

    private List<String> headers(String code, Header... told) {
        var common =
                described == DescribedInterface.COMPATIBLE
                        ? HEADERS_OF_COMPATIBLE.getOrDefault(code, List.of())
                        : List.<String>of();
        return Stream.concat(common.stream(), Arrays.stream(told).map(Header::name)).toList();
    }

    private static ObjectNode answer(String description, List<String> headers) {
        var answer = JSON.objectNode().put("description", description);
        for (var name : headers) {
            answer.withObject("/headers").set(name, Schemas.reference("headers", name));
        }
        return answer;
    }

    private void addShared(ResourceMethod method) {
        OF_ALL.forEach(this::share);
        if (method.path().contains("{")) {
            share("404");
        }
        if (!method.produces().isEmpty()) {
            share("406");
        }
        if (method.method().isAnnotationPresent(OncePerKey.class)) {
            share("409");
        }
        if (DescribedBody.hasBody(method)) {
            OF_BODIES.forEach(this::share);
        }
    }

    private void share(String status) {
        answers.computeIfAbsent(status, statuses::reference);
    }

    ObjectNode node() {
        var all = JSON.objectNode();
        answers.forEach(all::set);
        return all;
    }
}
