package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.DATA_MAPPING;
import static org.platen.server.Client.OUTPUT;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The promise, tried: what was accepted ends with exactly one whole result, though the server is
 * killed in the middle.
 */
class KillIT {

    private static final String PRESET =
            "{\"name\":\"Many\",\"format\":{\"type\":\"pdf\"},"
                    + "\"files\":{\"name\":\"${operation.id}_${file.nr,000}.pdf\",\"split\":{\"level\":\"job\"}},"
                    + "\"delivery\":{\"type\":\"folder\",\"folder\":\"out\"}}";

    private static final String CONTENT_SETS = "/rest/serverengine/entity/contentsets";

    private static final int JOBS = 30;

    private static final int DOCUMENTS = 2_000;

    @ParameterizedTest(name = "{0}")
    @EnumSource(Database.class)
    void a_server_killed_in_the_middle_of_an_operation_completes_it_when_it_comes_back(
            Database database) throws IOException {
        var server = PlatenServer.unlucky(database);
        var folder = Files.createDirectories(server.data().resolve("delivery/out"));
        var client = new Client(server.admin());
        var preset = Long.toString(client.preset("many.OL-outputpreset", PRESET));
        long job = client.jobs(Pdfs.numbered("a", DOCUMENTS), 1).get(0);
        byte[] letters = Pdfs.numbered("b", DOCUMENTS);
        int sets = client.ids(CONTENT_SETS).size();
        var operation = client.submit(preset, Collections.nCopies(JOBS, job), false);
        var imported = importOf(server, letters);
        awaitWork(server, operation);

        server.kill();
        server.start();

        client.awaitDone(OUTPUT, operation);
        var seen = server.admin().get("/rest/platen/v1/operations/" + operation).json();
        assertThat(seen.get("state").asText()).as(seen.toString()).isEqualTo("DONE");
        assertThat(server.log())
                .as("what was in work is begun again, and nothing else")
                .containsOnlyOnce("operation " + operation + ", part 1, attempt 1: begins")
                .containsPattern("operation " + operation + ", part \\d+, attempt 2: begins");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(JOBS);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).allSatisfy(file -> assertThat(Pdfs.pages(file)).isEqualTo(DOCUMENTS));
        }
        var managed = server.admin().post(OUTPUT + "getManagedResult/" + operation);
        assertThat(managed.json().get("files")).hasSize(JOBS);
        long set = client.result(DATA_MAPPING, imported).id();
        assertThat(client.itemsOf(set)).hasSize(DOCUMENTS);
        assertThat(client.ids(CONTENT_SETS)).as("each import was made once").hasSize(sets + 1);
    }

    /** Accepted, and at work beside the output. */
    private static String importOf(PlatenServer server, byte[] pdf) {
        var answer =
                server.admin()
                        .with("Content-Type", "application/pdf")
                        .post("/rest/platen/v1/contentsets?pagesPerItem=1", pdf);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer.json().get("id").asText();
    }

    private static void awaitWork(PlatenServer server, String operation) {
        for (int i = 0; i < 600; i++) {
            var progress = server.admin().get(OUTPUT + "getProgress/" + operation).text();
            assertThat(progress)
                    .as("the operation ended before it could be interrupted")
                    .isNotEqualTo("done");
            if (Integer.parseInt(progress) > 5) {
                return;
            }
            PlatenServer.sleep(Duration.ofMillis(20));
        }
        throw new AssertionError("no progress");
    }
}
