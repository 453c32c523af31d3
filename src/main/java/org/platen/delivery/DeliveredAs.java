package org.platen.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A file of an output, and where it was delivered.
 *
 * @param file its name in the output
 * @param folder the absolute path of the destination folder
 * @param name its name there
 * @param at the time of delivery, ISO 8601, UTC; null if it was not recorded
 * @param renamed whether it has another name there, because the destination had a file of that name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveredAs(
        String file, String folder, String name, @Nullable String at, boolean renamed) {}
