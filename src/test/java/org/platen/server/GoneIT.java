package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.server.Api.Reply;

/** Files whose rows are there and whose bytes are gone, as after an incomplete restore. */
class GoneIT extends OnSharedServer {

    private static final String FILE = "/rest/serverengine/filestore/file/";

    private static final String DELETE = "/rest/serverengine/filestore/delete/";

    private static final String OWN = "/rest/platen/v1/operations";

    @Test
    void a_result_whose_bytes_are_gone_says_so() throws IOException {
        var preset = client.preset("all.OL-outputpreset", Client.ONE_FILE);
        var jobs = client.jobs(Pdfs.numbered("a", 2), 1);
        var operation = client.submit(Long.toString(preset), jobs, true);
        client.awaitDone(OUTPUT, operation);
        var file = Path.of(api.post(OUTPUT + "getResultTxt/" + operation).text());
        long id =
                api.post(OUTPUT + "getManagedResult/" + operation)
                        .json()
                        .get("identifier")
                        .asLong();
        Files.delete(file);

        assertGone(api.post(OUTPUT + "getResult/" + operation));
        assertGone(api.post(OUTPUT + "getResultTxt/" + operation));
        assertGone(api.get(FILE + id));
        assertThat(api.head(FILE + id).status()).isEqualTo(500);

        removeAll(file.getParent());
        assertGone(api.post(OUTPUT + "getManagedResult/" + operation));
        assertThat(expect(200, api.get(OWN + "/" + operation + "/output")).json().get("available"))
                .hasToString("false");
        expect(200, api.post(DELETE + id));
    }

    @Test
    void a_preset_whose_bytes_are_gone_is_410_on_our_own_interface() throws IOException {
        var jobs = client.jobs(Pdfs.numbered("a", 2), 1);
        var before = FilesOnDisk.of(server);
        var preset = client.preset("gone.OL-outputpreset", Client.ONE_FILE);
        removeAll(newest(before));

        var own = api.postJson(OWN, "{\"preset\":\"" + preset + "\",\"jobs\":" + jobs + "}");
        assertThat(own.status()).as(own.toString()).isEqualTo(410);
        assertThat(own.json().get("code").asText()).isEqualTo("output.gone");
        assertGone(client.submission(Long.toString(preset), jobs, true));
        expect(200, api.post(DELETE + preset));
    }

    @Test
    void an_import_whose_upload_is_gone_fails_with_the_reason() throws IOException {
        var before = FilesOnDisk.of(server);
        var upload = client.upload(Pdfs.numbered("a", 2), "gone.pdf");
        removeAll(newest(before));

        var started = expect(202, api.post(Client.DATA_MAPPING + "pdfvtcs/" + upload));
        assertGone(
                api.post(
                        Client.DATA_MAPPING
                                + "getResult/"
                                + started.header("operationId").orElseThrow()));
        expect(200, api.post(DELETE + upload));
    }

    private static void assertGone(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(500);
        assertThat(reply.message()).startsWith("The bytes of this file are gone");
    }

    private static Path newest(FilesOnDisk before) {
        return before.added().iterator().next();
    }

    private static void removeAll(Path folder) throws IOException {
        List<Path> content;
        try (var all = Files.walk(folder)) {
            content = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : content) {
            Files.delete(path);
        }
    }
}
