package org.platen.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.platen.problem.ErrorView;
import org.platen.problem.ProblemView;

/** One of the two interfaces, each of which has a document of its own. */
enum DescribedInterface {
    OWN(
            "openapi.json",
            "/rest/platen/",
            "Platen",
            "Platen's own interface. Errors are problem+json (RFC 9457).",
            "application/problem+json",
            ProblemView.class,
            "examples.json"),
    COMPATIBLE(
            "openapi-compatible.json",
            "/rest/serverengine/",
            "Platen: compatible interface",
            "The interface for clients of OL Connect Server: the methods that Platen serves."
                    + " Asynchronous methods answer 202 with the id of the operation in the header"
                    + " operationId.",
            "application/json",
            ErrorView.class,
            "examples-compatible.json");

    private final String file;

    private final String base;

    private final String title;

    private final String description;

    private final String errorType;

    private final Class<?> errorBody;

    private final String examples;

    DescribedInterface(
            String file,
            String base,
            String title,
            String description,
            String errorType,
            Class<?> errorBody,
            String examples) {
        this.file = file;
        this.base = base;
        this.title = title;
        this.description = description;
        this.errorType = errorType;
        this.errorBody = errorBody;
        this.examples = examples;
    }

    String file() {
        return file;
    }

    boolean has(ResourceMethod method) {
        return method.path().startsWith(base);
    }

    /** The media type of error answers. */
    String errorType() {
        return errorType;
    }

    /** The record that is the body of error answers. */
    Class<?> errorBody() {
        return errorBody;
    }

    /** The resource with an example of each operation. */
    String examples() {
        return examples;
    }

    ObjectNode info(String version) {
        var info =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("title", title)
                        .put("version", version)
                        .put("description", description);
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        return info;
    }
}
