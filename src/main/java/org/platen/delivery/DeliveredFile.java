package org.platen.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.file.Path;
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

    void fulfil() {
        fulfilled = true;
        temporary = null;
    }

    void prepare(Path file) {
        temporary = file.toString();
    }

    void settle(Predicate<Path> exists) {
        if (temporary != null && !exists.test(Path.of(temporary))) {
            fulfil();
        }
        temporary = null;
    }

    void passTo(String operation) {
        operationId = operation;
        fulfilled = false;
        temporary = null;
    }
}
