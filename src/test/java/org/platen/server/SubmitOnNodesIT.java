package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.expect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.platen.server.Api.Reply;

/** The same key at several nodes. */
class SubmitOnNodesIT {

    private static final String OPERATIONS = "/rest/platen/v1/operations";

    @Test
    void requests_with_the_same_key_at_several_nodes_are_one_operation() throws Exception {
        var nodes = PlatenServer.nodes(2, Database.POSTGRESQL.fresh());
        var threads = Executors.newFixedThreadPool(8);
        try (var first = nodes.get(0);
                var second = nodes.get(1)) {
            var client = new Client(first.admin());
            var preset = client.preset("nodes.OL-outputpreset", Client.ONE_FILE);
            var job = client.jobs(Pdfs.numbered("a", 1), 1).get(0);
            var body = "{\"preset\":" + preset + ",\"jobs\":[" + job + "],\"createOnly\":true}";

            var accepted = new HashSet<String>();
            for (int round = 0; round < 10; round++) {
                var key = "nodes-" + job + "-" + round;
                var calls =
                        IntStream.range(0, 8)
                                .mapToObj(nr -> nr % 2 == 0 ? first : second)
                                .map(node -> node.admin().with("Idempotency-Key", key))
                                .<Callable<Reply>>map(api -> () -> api.postJson(OPERATIONS, body))
                                .toList();
                var operations = operations(threads.invokeAll(calls));
                assertThat(operations).hasSize(1);
                accepted.addAll(operations);
            }
            assertThat(client.newest(accepted.size())).hasSameElementsAs(accepted);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Set<String> operations(List<Future<Reply>> replies) throws Exception {
        var ids = new HashSet<String>();
        for (var reply : replies) {
            ids.add(expect(202, reply.get()).json().get("id").asText());
        }
        return ids;
    }
}
