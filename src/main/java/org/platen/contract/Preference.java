package org.platen.contract;

import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The preference of a client for text or JSON, where a method can send both. */
public final class Preference {

    private Preference() {}

    /**
     * Returns whether text is preferred to JSON.
     *
     * @param acceptable in the order of preference, as JAX-RS provides them
     */
    public static boolean isTextOverJson(List<MediaType> acceptable) {
        return acceptable.stream()
                .filter(Preference::isEither)
                .findFirst()
                .filter(type -> !MediaType.APPLICATION_JSON_TYPE.isCompatible(type))
                .isPresent();
    }

    private static boolean isEither(MediaType type) {
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(type)
                || MediaType.TEXT_PLAIN_TYPE.isCompatible(type);
    }
}
