package org.platen.property;

import java.util.ArrayList;
import java.util.List;

/**
 * The property of a content item that opens its PDF. It is stored with the others, but never shown:
 * not in answers, indexes, manifests or file names.
 */
public final class DocumentPassword {

    public static final String PROPERTY = "documentPassword";

    private DocumentPassword() {}

    private static boolean isPassword(NameValue property) {
        return property.name().equals(PROPERTY);
    }

    /** Returns the passwords among properties; usually there are none. */
    public static List<String> among(List<NameValue> properties) {
        return properties.stream()
                .filter(DocumentPassword::isPassword)
                .map(NameValue::value)
                .toList();
    }

    /** Returns the properties that may be shown. */
    public static List<NameValue> withoutAny(List<NameValue> properties) {
        return properties.stream().filter(property -> !isPassword(property)).toList();
    }

    /**
     * Replaces properties. A client that reads and writes properties does not see the password, so
     * it is kept unless another one is given. An empty one removes it.
     */
    public static List<NameValue> replaced(List<NameValue> before, List<NameValue> after) {
        if (after.stream().anyMatch(DocumentPassword::isPassword)) {
            return after.stream()
                    .filter(property -> !isPassword(property) || !property.value().isEmpty())
                    .toList();
        }
        var all = new ArrayList<NameValue>(after);
        before.stream().filter(DocumentPassword::isPassword).forEach(all::add);
        return all;
    }
}
