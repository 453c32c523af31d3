package org.platen.server;

import static java.lang.System.Logger.Level.INFO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Upgrades from an older version, whose installation {@code platen.old} names: a folder with {@code
 * platen}, {@code src/launcher} and {@code target}, and without a {@code pom.xml}, so that nothing
 * is built in it.
 */
class UpgradeCheck {

    private static final System.Logger LOG = System.getLogger(UpgradeCheck.class.getName());

    private static final Path OLD = Path.of(System.getProperty("platen.old", "missing"));

    private static final Path NEW = Path.of("");

    @ParameterizedTest(name = "{0}")
    @EnumSource(Database.class)
    void data_of_an_old_node_that_was_killed_at_work_is_whole_after_the_upgrade(Database database)
            throws Exception {
        var settings = database.fresh();
        var data = PlatenServer.freshData();
        var results = new HashMap<String, byte[]>();
        List<String> accepted;
        try (var old = PlatenServer.installed(OLD, data, settings)) {
            old.start();
            var client = new Client(old.admin());
            var load = load(List.of(old), client);
            load.awaitAccepted(30);
            for (var operation : load.accepted().subList(0, 10)) {
                results.put(operation, client.result(OUTPUT, operation).bytes());
            }
            load.awaitAccepted(60);
            old.kill();
            load.close();
            accepted = load.accepted();
        }
        try (var upgraded = PlatenServer.installed(NEW, data, settings)) {
            upgraded.start();
            var client = new Client(upgraded.admin());
            accepted.forEach(operation -> client.awaitDone(OUTPUT, operation));
            for (var result : results.entrySet()) {
                assertThat(client.result(OUTPUT, result.getKey()).bytes())
                        .isEqualTo(result.getValue());
            }
            assertThat(PlatenCommand.run(upgraded, "verify-store", "--checksums").status())
                    .isZero();
            assertThat(errors(upgraded)).isEmpty();
            LOG.log(INFO, accepted.size() + " operations are done");
        }
    }

    @Test
    void nodes_of_two_versions_lose_nothing_under_load_and_the_old_one_can_come_back()
            throws Exception {
        var settings = Database.POSTGRESQL.fresh();
        var data = PlatenServer.freshData();
        var first = PlatenServer.installed(OLD, data, settings);
        var second = PlatenServer.installed(OLD, data, settings);
        var newFirst = PlatenServer.installed(NEW, data, settings);
        var newSecond = PlatenServer.installed(NEW, data, settings);
        var all = List.of(first, second, newFirst, newSecond);
        try {
            first.start();
            second.start();
            var load = load(all, new Client(first.admin()));
            load.awaitAccepted(30);

            second.stop();
            newSecond.start();
            go(load);
            first.kill();
            first.start();
            go(load);
            first.stop();
            newFirst.start();
            go(load);
            load.close();

            var client = new Client(newFirst.admin());
            var results = new ArrayList<Map<String, String>>();
            load.accepted().forEach(operation -> client.awaitDone(OUTPUT, operation));
            load.accepted().stream()
                    .distinct()
                    .map(operation -> BackupCheck.results(newSecond, operation))
                    .forEach(results::add);
            assertThat(results)
                    .hasSize(load.accepted().size())
                    .allMatch(files -> files.size() == 1);
            assertThat(PlatenCommand.run(newFirst, "verify-store", "--checksums").status())
                    .isZero();
            assertThat(all).allSatisfy(node -> assertThat(errors(node)).isEmpty());
            assertThat(first.log()).contains("newer than the latest available migration");
            LOG.log(INFO, results.size() + " operations are done");
        } finally {
            all.forEach(PlatenServer::close);
        }
    }

    private static SteadyLoad load(List<PlatenServer> nodes, Client client) {
        var preset = Long.toString(client.preset("all.OL-outputpreset", Client.ONE_FILE));
        return SteadyLoad.of(nodes, List.of(preset), client.jobs(Pdfs.numbered("a", 20), 1));
    }

    private static void go(SteadyLoad load) {
        load.awaitAccepted(load.accepted().size() + 40);
    }

    private static List<String> errors(PlatenServer server) {
        return server.log().lines().filter(line -> line.contains(" ERROR ")).toList();
    }
}
