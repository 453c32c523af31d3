package org.platen.usercommand;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.platen.command.RunningNode;
import org.platen.json.Json;

/** The users of a node that runs on this machine and alone has its database. */
final class RunningServer implements UserAccess {

    private static final String USERS = "/rest/platen/v1/users";

    private final RunningNode node;

    private RunningServer(RunningNode node) {
        this.node = node;
    }

    /**
     * Returns the server of a node.
     *
     * @param folder the node's folder in the data folder
     */
    static RunningServer of(Path folder) {
        return new RunningServer(RunningNode.of(folder));
    }

    @Override
    public JsonNode all() {
        return send("GET", USERS, BodyPublishers.noBody());
    }

    @Override
    public void add(Map<String, ?> user) {
        send("POST", USERS, json(user));
    }

    @Override
    public void change(String name, Map<String, ?> changes) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        send("PATCH", USERS + "/" + encoded, json(changes));
    }

    private static BodyPublisher json(Map<String, ?> body) {
        return BodyPublishers.ofString(Json.write(body));
    }

    private JsonNode send(String method, String path, BodyPublisher body) {
        return node.send(
                method,
                path,
                body,
                "Check with \"./platen user list\" whether the change was made.");
    }

    @Override
    public void close() {
        // The client is closed when the process ends.
    }
}
