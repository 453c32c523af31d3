package org.platen.operation.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One operation, with the description of its output.
 *
 * @param operation shown as keys of the object itself
 * @param output what the call for the output answers; null without output, or without ROLE_DATA
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationDetail(
        @JsonUnwrapped OperationView operation,
        @Schema(ref = "OutputView") @Nullable Object output) {}
