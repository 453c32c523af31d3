package org.platen.usercommand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.platen.door.SafeText;

/** The table of users: a line each, its columns divided by tabs, for people and for scripts. */
record UserList(JsonNode users) {

    String text() {
        return StreamSupport.stream(users.spliterator(), false)
                .map(UserList::line)
                .collect(Collectors.joining());
    }

    private static String line(JsonNode user) {
        var roles =
                StreamSupport.stream(user.path("roles").spliterator(), false)
                        .map(JsonNode::asText)
                        .sorted()
                        .collect(Collectors.joining(","));
        var provider = user.path("provider").asText();
        return String.join(
                        "\t",
                        SafeText.of(user.path("name").asText()),
                        roles.isEmpty() ? "-" : roles,
                        user.path("disabled").asBoolean() ? "disabled" : "enabled",
                        provider.isEmpty() ? "password" : SafeText.of(provider))
                + "\n";
    }
}
