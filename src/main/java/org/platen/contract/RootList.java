package org.platen.contract;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The rule for roots of services that are a list as well (conventions.md, section 3). */
public final class RootList {

    private RootList() {}

    /** Whether a client asks for the handshake, and not for the list: it takes text and no JSON. */
    public static boolean isHandshake(HttpHeaders request) {
        return request.getAcceptableMediaTypes().stream()
                .noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
    }
}
