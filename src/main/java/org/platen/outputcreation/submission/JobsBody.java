package org.platen.outputcreation.submission;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotEmpty;
import org.platen.http.BodyValues;
import org.platen.http.Ids;
import org.platen.http.JsonBody;

/**
 * The body of Process Output Creation (By Job) (JSON): output-creation.md, section 1.
 *
 * @param identifiers the jobs in the order of the output
 * @param createOnly whether the output is not delivered
 */
@JsonBody(fault = 500, strict = false)
record JobsBody(
        @NotEmpty(message = "{platen.body.ids}") Ids identifiers,
        @JsonDeserialize(using = BodyValues.LooseFlag.class) boolean createOnly) {}
