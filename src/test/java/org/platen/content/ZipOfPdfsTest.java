package org.platen.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.problem.ProblemException;

class ZipOfPdfsTest {

    @TempDir Path temporary;

    private Path zip;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        zip = temporary.resolve("content.zip");
        folder = Files.createDirectory(temporary.resolve("unpacked"));
    }

    @Test
    void documents_come_in_the_order_of_their_names_as_plain_text() throws IOException {
        zip("b/1.pdf", "a10.pdf", "a9.pdf", "B.pdf");

        assertThat(new ZipOfPdfs(1000).unpack(zip, folder))
                .containsExactly(
                        new ZipOfPdfs.Unpacked("B.pdf", "00000001.pdf"),
                        new ZipOfPdfs.Unpacked("a10.pdf", "00000002.pdf"),
                        new ZipOfPdfs.Unpacked("a9.pdf", "00000003.pdf"),
                        new ZipOfPdfs.Unpacked("b/1.pdf", "00000004.pdf"));
        assertThat(folder.resolve("00000004.pdf")).hasContent("content of b/1.pdf");
    }

    @Test
    void folders_and_what_operating_systems_put_beside_documents_are_ignored() throws IOException {
        zip(
                "letters/",
                "letters/1.pdf",
                "__MACOSX/letters/._1.pdf",
                ".DS_Store",
                "a/.git/x",
                "./2.pdf");

        assertThat(new ZipOfPdfs(1000).unpack(zip, folder))
                .extracting(ZipOfPdfs.Unpacked::name)
                .containsExactly("./2.pdf", "letters/1.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.pdf",
                "a/../../evil.pdf",
                "/etc/evil.pdf",
                "C:/evil.pdf",
                "a\\evil.pdf",
                "a//evil.pdf",
                "bell\u0007.pdf",
                "__MACOSX/../evil.pdf"
            })
    void names_that_lead_out_of_the_zip_are_refused_and_nothing_is_unpacked(String name)
            throws IOException {
        zip("a.pdf", name);

        assertRefused(422).hasMessageContaining(name);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_zip_may_not_grow_beyond_the_limit() throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bomb.pdf"));
            out.write(new byte[5_000_000]);
            out.closeEntry();
        }

        assertThat(Files.size(zip)).isLessThan(10_000);
        assertThatThrownBy(() -> new ZipOfPdfs(4_999_999).unpack(zip, folder))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(413));
        assertThat(new ZipOfPdfs(5_000_000).unpack(zip, Files.createDirectory(folder.resolve("2"))))
                .hasSize(1);
    }

    @Test
    void the_limit_is_for_all_documents_together() throws IOException {
        zip("aaaa.pdf", "bbbb.pdf"); // 19 bytes each

        assertThatThrownBy(() -> new ZipOfPdfs(37).unpack(zip, folder))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void what_is_no_zip_is_refused() throws IOException {
        Files.writeString(zip, "%PDF-1.7 is no ZIP");

        assertRefused(422).hasMessageStartingWith("The body is no ZIP");
    }

    @Test
    void half_a_zip_is_refused() throws IOException {
        zip("a.pdf", "b.pdf");
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length - 30));

        assertRefused(422);
    }

    @Test
    void a_zip_without_documents_is_refused() throws IOException {
        zip("letters/");

        assertRefused(422).hasMessageContaining("The ZIP holds no PDF");
    }

    @Test
    void damaged_bytes_are_noticed_and_their_document_named() throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(0);
            out.putNextEntry(new ZipEntry("letter.pdf"));
            out.write("the text of a letter".getBytes(StandardCharsets.US_ASCII));
            out.closeEntry();
        }
        var damaged = Files.readString(zip, StandardCharsets.ISO_8859_1).replace("text", "test");
        Files.writeString(zip, damaged, StandardCharsets.ISO_8859_1);

        assertRefused(422)
                .hasMessageContaining("letter.pdf: it cannot be unpacked: its checksum is wrong");
    }

    @Test
    void old_names_are_read_as_they_were_meant() throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("IBM437"))) {
            out.putNextEntry(new ZipEntry("Müller.pdf"));
            out.closeEntry();
        }

        assertThat(new ZipOfPdfs(1000).unpack(zip, folder))
                .extracting(ZipOfPdfs.Unpacked::name)
                .containsExactly("Müller.pdf");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(int status) {
        return assertThatThrownBy(() -> new ZipOfPdfs(1000).unpack(zip, folder))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(status));
    }

    private void zip(String... names) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var name : names) {
                out.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    out.write(("content of " + name).getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
    }
}
