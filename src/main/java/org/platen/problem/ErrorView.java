package org.platen.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem on the compatible interface: the JSON Error of {@code conventions.md}, section 4. */
@Schema(name = "Error")
public record ErrorView(@JsonProperty("error") Problem error) {}
