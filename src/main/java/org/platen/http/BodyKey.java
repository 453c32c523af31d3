package org.platen.http;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The key in JSON of a component of a record. */
final class BodyKey {

    private BodyKey() {}

    static String of(Class<?> type, String component) {
        try {
            var renamed = type.getDeclaredField(component).getAnnotation(JsonProperty.class);
            return renamed == null ? component : renamed.value();
        } catch (NoSuchFieldException e) {
            return component;
        }
    }
}
