package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.ContractAssertions.assertError;
import static org.platen.server.ContractAssertions.assertText;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How large uploads may be: up to a limit, but never too large for the server's memory. */
class UploadSizeIT {

    private static final String FILESTORE = "/rest/serverengine/filestore/";

    private static final int LIMIT = Limits.MAX_FILE_BYTES;

    private static PlatenServer small;

    @BeforeAll
    static void start() {
        small = SharedServers.limited(Database.H2);
    }

    @ParameterizedTest(name = "{0}, {1} bytes too many")
    @CsvSource({
        "DataFile, 1",
        "DataFile, 2000000",
        "DataMiningConfig, 1",
        "template, 1",
        "JobCreationConfig, 1",
        "OutputCreationConfig, 1"
    })
    void a_file_beyond_the_limit_is_a_413_and_leaves_nothing(String method, int excess) {
        assertTooLarge(method, BodyPublishers.ofByteArray(new byte[LIMIT + excess]));
    }

    @ParameterizedTest(name = "{0} bytes too many")
    @ValueSource(ints = {1, 2_000_000})
    void so_it_is_when_the_client_does_not_say_how_long_it_is(int excess) {
        assertTooLarge("DataFile", chunked(new byte[LIMIT + excess]));
    }

    @Test
    void a_file_announced_as_too_large_is_refused_before_it_is_sent() {
        var before = FilesOnDisk.of(small);

        try (var connection = new Connection(small)) {
            var answer =
                    connection
                            .head(
                                    "POST " + FILESTORE + "DataFile HTTP/1.1",
                                    "Host: localhost",
                                    "Connection: close",
                                    "Authorization: "
                                            + Api.basic("admin", PlatenServer.ADMIN_PASSWORD),
                                    "Content-Length: 5000000000")
                            .send(new byte[1000])
                            .line();

            assertThat(answer).startsWith("HTTP/1.1 413");
        }
        before.assertNothingAdded();
    }

    @Test
    void a_file_of_just_the_limit_is_taken() {
        var announced = small.admin().post(FILESTORE + "DataFile", new byte[LIMIT]);
        var chunked = small.admin().send("POST", FILESTORE + "DataFile", chunked(new byte[LIMIT]));

        assertText(announced, announced.id());
        assertText(chunked, chunked.id());
        assertThat(small.admin().get(FILESTORE + "file/" + chunked.id()).bytes()).hasSize(LIMIT);
    }

    @Test
    void our_own_upload_of_content_has_the_same_limit() {
        var before = FilesOnDisk.of(small);

        var reply =
                small.admin()
                        .with("Content-Type", "application/pdf")
                        .post("/rest/platen/v1/contentsets", new byte[LIMIT + 1]);

        assertThat(reply.status()).isEqualTo(413);
        before.assertNothingAdded();
    }

    @Test
    void a_file_of_300_mb_goes_through_a_server_of_512_mb_to_disk_and_back() throws IOException {
        var api = PlatenServer.shared(Database.H2).admin();
        var sent = new Noise(300_000_000);

        var upload =
                api.send(
                        "POST",
                        FILESTORE + "DataFile?filename=large.pdf",
                        BodyPublishers.ofInputStream(() -> sent));

        assertText(upload, upload.id());
        var file = FILESTORE + "file/" + upload.id();
        var head = api.head(file);
        assertThat(head.header("Content-Length")).contains("300000000");
        assertThat(digestOf(api.open(file))).isEqualTo(digestOf(new Noise(300_000_000)));
        assertText(api.get(FILESTORE + "delete/" + upload.id()), true);
    }

    private static void assertTooLarge(String method, BodyPublisher body) {
        var before = FilesOnDisk.of(small);

        var reply = small.admin().send("POST", FILESTORE + method + "?filename=a", body);

        assertError(reply, 413, "platen.filestore.max-size", "");
        before.assertNothingAdded();
    }

    private static BodyPublisher chunked(byte[] bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }

    private static String digestOf(InputStream in) throws IOException {
        try (var digest = new DigestInputStream(in, sha256())) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Bytes that are made while they are read, always the same. */
    private static final class Noise extends InputStream {

        private final byte[] pattern = new byte[65_521];

        private final long length;

        private long position;

        Noise(long length) {
            this.length = length;
            new Random(1).nextBytes(pattern);
        }

        @Override
        public int read() {
            return position == length ? -1 : pattern[(int) (position++ % pattern.length)] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) {
            if (position == length) {
                return -1;
            }
            int start = (int) (position % pattern.length);
            int read = (int) Math.min(Math.min(count, pattern.length - start), length - position);
            System.arraycopy(pattern, start, bytes, offset, read);
            position += read;
            return read;
        }
    }
}
