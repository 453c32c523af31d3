package org.platen.contract;

import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The rule for the roots of services that also have a list (conventions.md, section 3). */
public final class RootList {

    private RootList() {}

    /**
     * Returns whether a client requests the handshake rather than the list, because it accepts text
     * but not JSON.
     */
    public static boolean isHandshake(List<MediaType> acceptable) {
        return acceptable.stream().noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
    }
}
