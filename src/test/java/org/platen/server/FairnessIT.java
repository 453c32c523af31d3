package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who waits for whom, and what is tried again. */
class FairnessIT extends OnSharedServer {

    private static final String MANY =
            "{\"name\":\"Many\",\"format\":{\"type\":\"pdf\"},"
                    + "\"files\":{\"name\":\"${operation.id}_${file.nr,000}.pdf\",\"split\":{\"level\":\"job\"}},"
                    + "\"delivery\":{\"type\":\"folder\",\"folder\":\"fair\"}}";

    private static final int DOCUMENTS = 1_000;

    @Test
    void small_operations_pass_large_ones_and_what_failed_or_waits_is_tried_again()
            throws IOException {
        var out = Files.createDirectories(server.data().resolve("delivery/fair"));
        var preset = Long.toString(client.preset("many.OL-outputpreset", MANY));
        long job = client.jobs(Pdfs.numbered("a", DOCUMENTS), 1).get(0);

        smallPassesLarge(preset, job);
        whatWaitsForItsDestinationIsDoneWhenThatIsBack(preset, job, out);
        whatFailedIsDoneWhenItIsTriedAgainAndItsCauseIsMended(preset);
    }

    private void smallPassesLarge(String preset, long job) {
        var large =
                List.of(
                        client.submit(preset, Collections.nCopies(100, job), true),
                        client.submit(preset, Collections.nCopies(100, job), true));
        awaitStep(large.get(0), "Output Creation");
        var one = client.jobs(Pdfs.numbered("b", 1), 1);

        var small = client.submit(preset, one, true);
        client.awaitDone(OUTPUT, small);

        assertThat(large).extracting(id -> view(id, "state")).doesNotContain("DONE");
        urgentPasses(large, preset, Collections.nCopies(10, job));
        large.forEach(id -> client.post(OUTPUT + "cancel/" + id));
    }

    /** In the lane of large ones. */
    private void urgentPasses(List<String> large, String preset, List<Long> jobs) {
        var submitted =
                server.admin()
                        .postJson(
                                "/rest/platen/v1/operations",
                                "{\"preset\":"
                                        + preset
                                        + ",\"jobs\":"
                                        + jobs
                                        + ",\"createOnly\":true,\"priority\":\"high\"}");

        client.awaitDone(OUTPUT, expect(202, submitted).json().get("id").asText());

        assertThat(large).extracting(id -> view(id, "state")).doesNotContain("DONE");
    }

    private void whatWaitsForItsDestinationIsDoneWhenThatIsBack(String preset, long job, Path out)
            throws IOException {
        var away = out.resolveSibling("away");
        var operation = client.submit(preset, Collections.nCopies(20, job), false);
        Files.move(out, away);

        awaitStep(operation, "Waiting for a retry");
        assertThat(view(operation, "state")).isEqualTo("QUEUED");
        Files.move(away, out);
        client.awaitDone(OUTPUT, operation);

        assertThat(view(operation, "state")).isEqualTo("DONE");
        try (var files = Files.list(out)) {
            assertThat(files).hasSize(20);
        }
    }

    private void whatFailedIsDoneWhenItIsTriedAgainAndItsCauseIsMended(String preset)
            throws IOException {
        var pdf = Pdfs.numbered("c", 2);
        var jobs = client.jobs(pdf, 1);
        var file = onDisk(pdf);
        Files.writeString(file, "This is no PDF.");
        var operation = client.submit(preset, jobs, true);
        client.awaitDone(OUTPUT, operation);
        assertThat(
                        client.get("/rest/platen/v1/operations/" + operation)
                                .json()
                                .at("/problem/detail")
                                .asText())
                .contains("Document 1 ");

        var refused = client.post("/rest/platen/v1/operations/" + operation + "x/retry");
        assertThat(refused.status()).isEqualTo(404);
        Files.write(file, pdf);
        var retried = client.post("/rest/platen/v1/operations/" + operation + "/retry");
        assertThat(retried.status()).as(retried.toString()).isEqualTo(202);
        client.awaitDone(OUTPUT, operation);

        assertThat(view(operation, "state")).isEqualTo("DONE");
        assertThat(Pdfs.texts(client.result(OUTPUT, operation).bytes()))
                .containsExactly("c 1", "c 2");
        var again = client.post("/rest/platen/v1/operations/" + operation + "/retry");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.contentType()).startsWith("application/problem+json");
    }

    private Path onDisk(byte[] content) throws IOException {
        try (var files = Files.walk(server.data().resolve("files"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() == content.length)
                    .filter(file -> holds(file, content))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean holds(Path file, byte[] content) {
        try {
            return Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String view(String operation, String key) {
        return client.get("/rest/platen/v1/operations/" + operation).json().get(key).asText();
    }

    private void awaitStep(String operation, String step) {
        for (int i = 0; i < 1_500; i++) {
            if (view(operation, "step").startsWith(step)) {
                return;
            }
            PlatenServer.sleep(Duration.ofMillis(20));
        }
        throw new AssertionError(
                operation + " does not come to " + step + ": " + view(operation, "step"));
    }
}
