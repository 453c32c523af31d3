package org.platen.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.platen.http.EntityId;
import org.platen.http.JsonBody;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.property.NameValue;

/** A Name/Value List: the properties, or the metadata, for an entity (entities.md, section 2). */
@JsonBody(fault = NameValueList.FAULT, strict = false)
public record NameValueList(
        @NotNull(message = "{platen.body.id.missing}") Long id,
        @NotNull(message = "{platen.body.array}")
                List<@NotNull(message = "{platen.body.object}") @Valid NameValue> properties) {

    /** The status with which the entity services answer a body that they cannot use. */
    static final int FAULT = 500;

    /** The list, which must be for the entity that the path names. */
    public List<NameValue> of(EntityId entity) {
        if (entity.number().filter(id::equals).isEmpty()) {
            throw new ProblemException(
                    Problem.failed(
                            "The key 'id' must equal the ID in the path.", Long.toString(id)));
        }
        return properties;
    }
}
