package org.platen.job.creation;

import jakarta.validation.constraints.NotEmpty;
import org.platen.http.Ids;
import org.platen.http.JsonBody;

/** The Content Set Identifier List of a request for a job set (job-creation.md). */
@JsonBody(strict = false)
record ContentSetsBody(@NotEmpty(message = "{platen.body.ids}") Ids identifiers) {}
