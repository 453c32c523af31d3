package org.platen.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * The property of a content item that opens its PDF. It is stored with the others, and shown to
 * nobody: not in answers, indexes, manifests or file names.
 */
public final class DocumentPassword {

    public static final String PROPERTY = "documentPassword";

    private DocumentPassword() {}

    private static boolean isPassword(NameValue property) {
        return property.name().equals(PROPERTY);
    }

    /** The passwords among properties, mostly none. */
    public static List<String> among(List<NameValue> properties) {
        return properties.stream()
                .filter(DocumentPassword::isPassword)
                .map(NameValue::value)
                .toList();
    }

    /** The properties that may be shown. */
    public static List<NameValue> withoutAny(List<NameValue> properties) {
        return properties.stream().filter(property -> !isPassword(property)).toList();
    }

    /**
     * The properties that replace others: a client that reads and writes them does not see a
     * password, so that stays unless another one is given. An empty one removes it.
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
