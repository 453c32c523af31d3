package org.platen.openapi;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The names and texts of an operation, which are those of the first method that has them. */
record OperationNames(List<ResourceMethod> methods) {

    String summary() {
        return methods.stream()
                .flatMap(method -> method.operation().stream())
                .map(Operation::summary)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        methods.get(0)
                                                + " has no summary. Annotate it with"
                                                + " @Operation(summary = …)."));
    }

    /** The description, with the roles that the call needs. */
    String description() {
        var text =
                methods.stream()
                        .flatMap(method -> method.operation().stream())
                        .map(Operation::description)
                        .filter(told -> !told.isEmpty())
                        .findFirst()
                        .map(told -> told + " ")
                        .orElse("");
        return text + roles();
    }

    private String roles() {
        var first = methods.get(0);
        if (Security.isPublic(first)) {
            return "Open to everybody.";
        }
        return first.roles().isEmpty()
                ? "For every user."
                : "For users with " + String.join(" or ", first.roles()) + ".";
    }

    String id() {
        return methods.stream()
                .flatMap(method -> method.operation().stream())
                .map(Operation::operationId)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(this::idByName);
    }

    private String idByName() {
        var stem = stem();
        var name = methods.get(0).method().getName();
        return stem.substring(0, 1).toLowerCase(Locale.ROOT)
                + stem.substring(1)
                + name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1);
    }

    /** The name of the resource in words, such as "Output creation". */
    String tag() {
        var words = stem().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String stem() {
        return methods.get(0).resource().getSimpleName().replace("Resource", "");
    }
}
