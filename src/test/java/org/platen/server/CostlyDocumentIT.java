package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A real document that takes too long: damaged, and so large that its repair takes a second. */
class CostlyDocumentIT {

    private static final int PAGES = 12_000;

    @Test
    void a_document_that_takes_too_long_fails_its_operation_by_name_and_no_other()
            throws IOException {
        var server = SharedServers.open();
        var client = new Client(server.admin());
        var preset = Long.toString(client.preset("all.OL-outputpreset", Client.ONE_FILE));
        var pdf = Pdfs.numbered("a", PAGES);
        var costly = client.jobs(pdf, PAGES);
        damage(server.data().resolve("files"), pdf);
        var small = client.jobs(Pdfs.numbered("b", 1), 1);

        var first = client.submit(preset, costly, true);
        var second = client.submit(preset, small, true);
        client.awaitDone(OUTPUT, second);
        client.awaitDone(OUTPUT, first);

        assertThat(Pdfs.texts(client.result(OUTPUT, second).bytes())).containsExactly("b 1");
        var seen = client.get("/rest/platen/v1/operations/" + first).json();
        assertThat(seen.get("state").asText()).as(seen.toString()).isEqualTo("FAILED");
        assertThat(seen.at("/problem/detail").asText())
                .startsWith("Document 1 ")
                .contains("platen.document.timeout");
        assertThat(server.log())
                .contains(first + ", part 1, attempt 1: Document 1 ")
                .contains(first + ", part 1, attempt 2: Document 1 ");
    }

    /** Takes away the end, where readers begin. */
    private static void damage(Path files, byte[] pdf) throws IOException {
        try (var all = Files.walk(files)) {
            var file = all.filter(each -> each.toFile().length() == pdf.length).findFirst();
            Files.write(file.orElseThrow(), Arrays.copyOf(pdf, pdf.length - 100));
        }
    }
}
