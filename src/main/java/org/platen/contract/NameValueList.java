package org.platen.contract;

import java.util.List;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** A Name/Value List: the properties, or the metadata, for an entity. */
public record NameValueList(long id, List<NameValue> properties) {

    /**
     * The status with which the entity services answer a body that they cannot use (entities.md,
     * section 2).
     */
    static final int FAULT = 500;

    /** Reads the list of one entity, which must name that entity only. */
    public static List<NameValue> read(byte[] body, EntityId entity) {
        var list = of(RequestBody.read(body, FAULT));
        if (entity.number().filter(number -> number == list.id).isEmpty()) {
            throw new ProblemException(
                    Problem.failed(
                            "The key 'id' must equal the ID in the path.", Long.toString(list.id)));
        }
        return list.properties;
    }

    static NameValueList of(RequestBody body) {
        return new NameValueList(
                body.id("id"),
                body.objects("properties").stream()
                        .map(pair -> new NameValue(pair.text("name"), pair.text("value")))
                        .toList());
    }
}
