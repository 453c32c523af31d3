package org.platen.contract;

import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The rule for roots of services that are a list as well (conventions.md, section 3). */
public final class RootList {

    private RootList() {}

    /** Whether a client asks for the handshake, and not for the list: it takes text and no JSON. */
    public static boolean isHandshake(List<MediaType> acceptable) {
        return acceptable.stream().noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
    }
}
