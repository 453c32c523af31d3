package org.platen.operation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What goes first when more is waiting than can be worked at. */
public enum Priority {
    LOW(-10),
    NORMAL(0),
    HIGH(10);

    /** As the queue orders by: higher first. */
    private final short rank;

    Priority(int rank) {
        this.rank = (short) rank;
    }

    short rank() {
        return rank;
    }

    /** As it is written in requests and answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Priority of(short rank) {
        return rank > NORMAL.rank ? HIGH : rank < NORMAL.rank ? LOW : NORMAL;
    }
}
