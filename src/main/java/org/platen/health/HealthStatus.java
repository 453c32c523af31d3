package org.platen.health;

/** The state of the node, or of a part of it. */
public enum HealthStatus {
    UP,
    DOWN;

    static HealthStatus of(boolean isUp) {
        return isUp ? UP : DOWN;
    }
}
