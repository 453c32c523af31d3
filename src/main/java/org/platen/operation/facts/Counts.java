package org.platen.operation.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The extent of the result of an operation.
 *
 * @param sheets null for a result that is not printed
 * @param files null for a result that has no files
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Counts(long documents, long pages, @Nullable Long sheets, @Nullable Long files) {}
