package org.platen.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A place in the input of an operation where something is wrong, although the operation is DONE.
 *
 * @param nr counts from 1 within the operation
 * @param document the name of the file
 * @param page counts from 1; null if it concerns the whole file
 * @param reason what was found, and what was made of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(int nr, String document, @Nullable Integer page, String reason) {}
