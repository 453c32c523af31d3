package org.platen.health;

/** A check of a part of the node that can fail by itself. Found by CDI; changes nothing. */
public interface HealthCheck {

    /** The name of the part in the report: {@code disk}. */
    String part();

    /** Returns the state of the part. An exception counts as DOWN. */
    Health check();
}
