package org.platen.operation.status;

import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platen.http.JsonBody;

/**
 * The body of a request to cancel an operation, which may be left out.
 *
 * @param reason for people who ask later why it was cancelled
 */
@JsonBody(optional = true)
public record Cancellation(
        @Pattern(regexp = REASONS, message = "{platen.reason}") @Nullable String reason) {

    private static final String REASONS = "\\P{Cntrl}{0,500}";

    String text() {
        return Objects.requireNonNullElse(reason, "").strip();
    }
}
