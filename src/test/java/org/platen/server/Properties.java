package org.platen.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.platen.json.Json;

/** Name/Value Lists as clients write them (conventions.md, section 7). */
final class Properties {

    private Properties() {}

    static JsonNode pair(String name, String value) {
        return Json.mapper().createObjectNode().put("name", name).put("value", value);
    }

    /** What an update sends: the pairs, and the id of the entity that they are for. */
    static String list(long id, Object... pairs) {
        return "{\"id\":" + id + ",\"properties\":" + List.of(pairs) + "}";
    }
}
