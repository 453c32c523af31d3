package org.platen.operation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The priority of an operation. Within a priority, operations are executed in order of submission.
 */
public enum Priority {
    LOW(-1),
    NORMAL(0),
    HIGH(1);

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /** The rank: operations of a higher rank are executed first. */
    public int rank() {
        return rank;
    }

    /** The name on our own interface. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Priority> ofText(String text) {
        return Arrays.stream(values()).filter(priority -> priority.text().equals(text)).findFirst();
    }

    private static Priority ofRank(int rank) {
        return Arrays.stream(values())
                .filter(priority -> priority.rank == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no priority has the rank " + rank));
    }

    /** Stores the rank in the column, so that the database can order by it. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Priority, Short> {

        @Override
        public Short convertToDatabaseColumn(Priority priority) {
            return (short) priority.rank();
        }

        @Override
        public Priority convertToEntityAttribute(Short rank) {
            return ofRank(rank);
        }
    }
}
