package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of the server: bounded, whatever clients do, and free of what they could forge. */
class LogIT extends OnSharedServer {

    private static final String SESSION = "/rest/platen/v1/session";

    /** Lines of one kind in a minute, and one that counts; a flood may span two minutes. */
    private static final int MAX_LINES = 2 * 61;

    private static final int FLOOD = 300;

    private int before;

    @BeforeEach
    void begin() {
        before = server.log().length();
    }

    @Test
    void a_flood_of_refused_requests_writes_few_lines() {
        var nobody = Api.anonymous(server);
        for (int i = 0; i < FLOOD; i++) {
            nobody.get("/rest/platen/v1/operations/" + "a".repeat(3_000));
        }

        assertThat(written().lines().count()).isLessThanOrEqualTo(MAX_LINES);
        assertThat(written().length()).isLessThan(MAX_LINES * 600);
    }

    @Test
    void broken_off_bodies_write_a_line_and_no_trace() {
        for (int i = 0; i < 10; i++) {
            breakOff("POST " + SESSION, "Content-Type: application/json");
            breakOff("POST /rest/serverengine/filestore/DataFile", authorization());
            breakOff("POST /rest/platen/v1/operations", authorization());
        }
        // Answered after them.
        assertThat(api.get("/rest/platen/v1/operations").status()).isEqualTo(200);

        assertThat(written()).doesNotContain("\tat ");
    }

    @Test
    void targets_and_headers_that_cannot_be_read_write_no_trace() {
        for (var target :
                new String[] {"GET *", "CONNECT x:80", "GET /%zz", "GET /%00", "GET /["}) {
            assertThat(status(target)).as(target).isBetween(400, 499);
        }
        assertThat(status("GET " + SESSION, "Accept-Language: ;;q=")).isEqualTo(400);
        assertThat(status("GET " + SESSION, "Accept: ;;/", authorization())).isEqualTo(400);

        assertThat(written()).doesNotContain("\tat ");
    }

    @Test
    void damaged_files_write_a_line_each() throws IOException {
        var zip = zip();
        for (int i = 0; i < 5; i++) {
            var reply =
                    api.with("Content-Type", "application/zip")
                            .post("/rest/platen/v1/contentsets", zip);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
        }

        assertThat(written().lines().count()).isLessThanOrEqualTo(MAX_LINES);
        assertThat(written().length()).isLessThan(zip.length);
    }

    @Test
    void names_of_users_control_nothing() {
        Api.of(server, "eve\n2026 INFO all is well\u202e\u001b[2J", "guess").get(SESSION);
        Api.of(server, "eve\n2026 INFO all is well\u202e\u001b[2J", "guess")
                .get("/rest/platen/v1/operations");

        assertThat(written()).doesNotContain("\u001b", "\u202e", "\n2026 INFO");
    }

    private String written() {
        return server.log().substring(before);
    }

    private static String authorization() {
        return "Authorization: " + Api.basic("admin", PlatenServer.ADMIN_PASSWORD);
    }

    private void breakOff(String request, String header) {
        try (var connection = new Connection(server)) {
            connection
                    .head(request + " HTTP/1.1", "Host: x", header, "Content-Length: 1000")
                    .send("{\"user\"".getBytes(StandardCharsets.UTF_8));
        }
    }

    private int status(String request, String... headers) {
        try (var connection = new Connection(server)) {
            var head =
                    Stream.concat(Stream.of(request + " HTTP/1.1", "Host: x"), Stream.of(headers));
            var line = connection.head(head.toArray(String[]::new)).line();
            return Integer.parseInt(line.substring(9, 12));
        }
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 200; i++) {
                zip.putNextEntry(new ZipEntry("letter " + i + ".pdf"));
                zip.write(
                        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
