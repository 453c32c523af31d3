package org.platen.contract;

import java.util.List;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The properties, or the metadata, that an entity is to have: Name/Value List. */
public record NameValueList(long id, List<NameValue> properties) {

    /** What the entity services answer to a body that they cannot use (entities.md, section 2). */
    static final int FAULT = 500;

    /** Reads the list of one entity, which must name that entity and no other. */
    public static List<NameValue> read(byte[] body, EntityId entity) {
        var list = of(RequestBody.read(body, FAULT));
        if (entity.number().filter(number -> number == list.id).isEmpty()) {
            throw new ProblemException(
                    Problem.failed(
                            "The key 'id' must be the ID that the path names.",
                            Long.toString(list.id)));
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
