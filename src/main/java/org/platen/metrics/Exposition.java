package org.platen.metrics;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats in which metrics are answered. */
enum Exposition {
    PROMETHEUS("text", "plain", "0.0.4"),
    OPEN_METRICS("application", "openmetrics-text", "1.0.0");

    private final String type;

    private final String subtype;

    private final String version;

    Exposition(String type, String subtype, String version) {
        this.type = type;
        this.subtype = subtype;
        this.version = version;
    }

    String contentType() {
        return type + "/" + subtype + "; version=" + version + "; charset=utf-8";
    }

    /**
     * Chooses the format that a client prefers.
     *
     * @param acceptable the types in its header Accept, the preferred ones first
     */
    static Exposition of(List<MediaType> acceptable) {
        return acceptable.stream()
                .flatMap(type -> matching(type).stream())
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    private static Optional<Exposition> matching(MediaType type) {
        return Arrays.stream(values())
                .filter(format -> type.isCompatible(new MediaType(format.type, format.subtype)))
                .findFirst();
    }
}
