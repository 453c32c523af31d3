package org.platen.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The row of a claim: a target in a destination folder, and the operation that owns it. */
@Entity
@Table(name = "delivered_file")
class DeliveredFile {

    @Id private String path;

    @Column(name = "operation_id")
    private String operationId;

    private boolean fulfilled;

    private @Nullable String temporary;

    /** The name that the file has in the output; null in rows of earlier releases. */
    private @Nullable String file;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected DeliveredFile() {}

    DeliveredFile(Path target, String operationId) {
        this.path = key(target);
        this.operationId = operationId;
    }

    static String key(Path target) {
        return target.toString();
    }

    boolean isOf(String operation) {
        return operationId.equals(operation);
    }

    boolean isFulfilled() {
        return fulfilled;
    }

    void fulfil(Instant now) {
        fulfilled = true;
        deliveredAt = now;
        temporary = null;
    }

    void prepare(Path copy, String name) {
        temporary = copy.toString();
        file = name;
    }

    void settle(Predicate<Path> exists, Instant now) {
        if (temporary != null && !exists.test(Path.of(temporary))) {
            fulfil(now);
        }
        temporary = null;
    }

    void passTo(String operation) {
        operationId = operation;
        fulfilled = false;
        temporary = null;
        file = null;
        deliveredAt = null;
    }

    /** Describes the delivery for clients. */
    DeliveredAs told() {
        var target = Path.of(path);
        var name = String.valueOf(target.getFileName());
        var original = file == null ? TargetName.without(operationId, name) : file;
        return new DeliveredAs(
                original,
                String.valueOf(target.getParent()),
                name,
                deliveredAt == null ? null : deliveredAt.toString(),
                !name.equals(original));
    }
}
