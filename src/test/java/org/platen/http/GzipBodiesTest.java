package org.platen.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.problem.ProblemException;

class GzipBodiesTest {

    private static final String SETS = "platen/v1/contentsets";

    private InputStream body = InputStream.nullInputStream();

    private String filtered(String encoding, String path, byte[] sent) throws IOException {
        body = new ByteArrayInputStream(sent);
        new GzipBodies().filter(request(encoding, path));
        return new String(body.readAllBytes(), UTF_8);
    }

    private ContainerRequestContext request(String encoding, String path) {
        var uri = standIn(UriInfo.class, (name, argument) -> path);
        return standIn(
                ContainerRequestContext.class,
                (name, argument) ->
                        switch (name) {
                            case "getHeaderString" -> encoding;
                            case "getUriInfo" -> uri;
                            case "getEntityStream" -> body;
                            default -> replaceBody((InputStream) argument);
                        });
    }

    private InputStream replaceBody(InputStream replacement) {
        body = replacement;
        return body;
    }

    private interface Answer {

        Object to(String method, Object argument);
    }

    private static <T> T standIn(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            var answered =
                                    answer.to(
                                            method.getName(),
                                            arguments == null ? "" : arguments[0]);
                            return method.getReturnType() == void.class ? null : answered;
                        }));
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, platen/v1/contentsets",
        "GZIP, serverengine/filestore/DataFile",
        "x-gzip, /serverengine/filestore/template"
    })
    void uploads_are_decoded(String encoding, String path) throws IOException {
        assertThat(filtered(encoding, path, gzip("a PDF"))).isEqualTo("a PDF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity"})
    void plain_bodies_stay(String encoding) throws IOException {
        assertThat(filtered(encoding, SETS, gzip("a"))).isEqualTo(new String(gzip("a"), UTF_8));
        assertThat(filtered(null, "platen/v1/operations", "{}".getBytes(UTF_8))).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({
        "br, platen/v1/contentsets, The Content-Encoding br",
        "'gzip, gzip', platen/v1/contentsets, 'The Content-Encoding gzip, gzip'",
        "gzip, platen/v1/operations, does not accept gzip"
    })
    void others_are_refused(String encoding, String path, String reason) {
        assertThatThrownBy(() -> filtered(encoding, path, gzip("{}")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(415))
                .hasMessageContaining(reason);
    }

    @Test
    void what_is_no_gzip_is_the_clients_fault() throws IOException {
        var damaged = gzip("a text of some length, of some length");
        damaged[damaged.length - 6] ^= 1;

        for (var sent : new byte[][] {{}, "%PDF-1.7 and more".getBytes(UTF_8), damaged}) {
            assertThatThrownBy(() -> filtered("gzip", SETS, sent))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().status()).isEqualTo(400));
        }
    }
}
