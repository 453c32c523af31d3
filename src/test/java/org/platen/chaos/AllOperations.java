package org.platen.chaos;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.platen.server.Api;

/** Every operation that the servers know, whoever asked for it. */
final class AllOperations {

    private static final Pattern NEXT = Pattern.compile("<https?://[^/]+([^>]+)>; rel=\"next\"");

    private final Api api;

    AllOperations(Cluster cluster) {
        this.api = cluster.nodes().get(0).admin();
    }

    Set<String> ids() {
        var ids = new HashSet<String>();
        var page = "/rest/platen/v1/operations?limit=1000";
        while (!page.isEmpty()) {
            var reply = api.get(page);
            reply.json().get("items").forEach(operation -> ids.add(operation.get("id").asText()));
            var next = NEXT.matcher(reply.header("Link").orElse(""));
            page = next.find() ? next.group(1) : "";
        }
        return ids;
    }
}
