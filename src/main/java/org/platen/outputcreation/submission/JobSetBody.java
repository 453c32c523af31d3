package org.platen.outputcreation.submission;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platen.http.BodyValues;
import org.platen.http.JsonBody;

/**
 * The body of Process Output Creation (By Job Set) (JSON): output-creation.md, section 2.
 *
 * @param identifier the job set
 * @param createOnly whether the output is not delivered
 * @param jobOutputFolder replaces the folder to which the preset delivers
 */
@JsonBody(fault = 500, strict = false)
record JobSetBody(
        @NotNull(message = "{platen.body.id.missing}") Long identifier,
        @JsonDeserialize(using = BodyValues.LooseFlag.class) boolean createOnly,
        @JsonDeserialize(using = BodyValues.LooseText.class) @Nullable String jobOutputFolder) {

    /** The folder; empty for that of the preset. */
    String folder() {
        return Objects.requireNonNullElse(jobOutputFolder, "");
    }
}
