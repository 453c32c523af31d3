package org.platen.property;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.json.Json;

/**
 * A property. A Name/Value List (Properties Only) is an array of these (conventions.md, section 7).
 */
public record NameValue(
        @NotNull(message = "{platen.body.text}") String name,
        @NotNull(message = "{platen.body.text}") String value) {

    private static final TypeReference<List<NameValue>> LIST = new TypeReference<>() {};

    /** Returns the name only, because the value may be a {@link DocumentPassword}. */
    @Override
    public String toString() {
        return name + "=…";
    }

    /** Converts properties to the form in the database; null for none. */
    public static @Nullable String toColumn(List<NameValue> list) {
        return list.isEmpty() ? null : Json.write(list);
    }

    public static List<NameValue> ofColumn(@Nullable String column) {
        return column == null ? List.of() : Json.read(column, LIST);
    }
}
