package org.platen.content.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.budget.Budget;
import org.platen.budget.BudgetLimits;
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

    private static List<ZipOfPdfs.Unpacked> unpack(int maxBytes, Path zip, Path folder) {
        return new ZipOfPdfs(EntryOrder.NATURAL, maxBytes)
                .unpack(zip, folder, new Budget(BudgetLimits.defaults()))
                .documents();
    }

    private List<String> namesIn(EntryOrder order) {
        return new ZipOfPdfs(order, 1000)
                .unpack(zip, folder, new Budget(BudgetLimits.defaults())).documents().stream()
                        .map(ZipOfPdfs.Unpacked::name)
                        .toList();
    }

    @Test
    void documents_come_in_the_natural_order_of_their_names() throws IOException {
        zip("b/1.pdf", "a10.pdf", "a9.pdf", "B.pdf");

        assertThat(unpack(1000, zip, folder))
                .containsExactly(
                        new ZipOfPdfs.Unpacked("a9.pdf", "00000001.pdf"),
                        new ZipOfPdfs.Unpacked("a10.pdf", "00000002.pdf"),
                        new ZipOfPdfs.Unpacked("b/1.pdf", "00000003.pdf"),
                        new ZipOfPdfs.Unpacked("B.pdf", "00000004.pdf"));
        assertThat(folder.resolve("00000003.pdf")).hasContent("content of b/1.pdf");
    }

    @Test
    void another_order_is_the_clients_choice() throws IOException {
        zip("b/1.pdf", "a10.pdf", "a9.pdf", "B.pdf");

        assertThat(namesIn(EntryOrder.NAME))
                .containsExactly("B.pdf", "a10.pdf", "a9.pdf", "b/1.pdf");
        folder = Files.createDirectory(temporary.resolve("archive"));
        assertThat(namesIn(EntryOrder.ARCHIVE))
                .containsExactly("b/1.pdf", "a10.pdf", "a9.pdf", "B.pdf");
    }

    @Test
    void a_list_in_the_zip_says_the_order() throws IOException {
        listed("\uFEFFb/\u00FC.pdf\r\n\r\na.pdf\r\nc.pdf", "a.pdf", "b/\u00FC.pdf", "c.pdf");

        assertThat(namesIn(EntryOrder.LIST)).containsExactly("b/\u00FC.pdf", "a.pdf", "c.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, order.txt does not list b.pdf",
        "'a.pdf\nb.pdf\na.pdf', 'order.txt names a.pdf, which'",
        "'a.pdf\nb.pdf\nc.pdf', 'order.txt names c.pdf, which'",
    })
    void a_list_names_each_document_once(String list, String reason) throws IOException {
        listed(list, "a.pdf", "b.pdf");

        assertThatThrownBy(() -> namesIn(EntryOrder.LIST)).hasMessageContaining(reason);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_list_that_is_missing_is_asked_for() throws IOException {
        zip("a.pdf");

        assertThatThrownBy(() -> namesIn(EntryOrder.LIST)).hasMessageContaining("no order.txt");
    }

    private void listed(String list, String... names) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.closeEntry();
            }
            out.putNextEntry(new ZipEntry("order.txt"));
            out.write(list.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void foreign_files_of_every_desktop_are_ignored_and_named() throws IOException {
        String[] foreign = {
            ".DS_Store",
            "a/.DS_Store",
            "__MACOSX/._a.pdf",
            "._a.pdf",
            "a/Icon\r",
            "Thumbs.db",
            "a/THUMBS.DB",
            "ehthumbs.db",
            "desktop.ini",
            "Desktop.ini",
            ".directory",
            "a.pdf~",
            ".Spotlight-V100/x",
            ".Trashes/501",
            "a/@eaDir/b.pdf/SYNO@.idx",
            "~$letter.pdf",
            "$RECYCLE.BIN/x.pdf",
            "System Volume Information/x",
            "#recycle/x.pdf"
        };
        zip(Stream.concat(Stream.of("a/1.pdf"), Stream.of(foreign)).toArray(String[]::new));

        var content =
                new ZipOfPdfs(EntryOrder.NATURAL, 10_000)
                        .unpack(zip, folder, new Budget(BudgetLimits.defaults()));

        assertThat(content.documents())
                .extracting(ZipOfPdfs.Unpacked::name)
                .containsExactly("a/1.pdf");
        assertThat(content.ignored()).containsExactly(foreign);
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

        assertThat(unpack(1000, zip, folder))
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
        assertThatThrownBy(() -> unpack(4_999_999, zip, folder))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(413));
        assertThat(unpack(5_000_000, zip, Files.createDirectory(folder.resolve("2")))).hasSize(1);
    }

    @Test
    void the_limit_is_for_all_documents_together() throws IOException {
        zip("aaaa.pdf", "bbbb.pdf"); // 19 bytes each

        assertThatThrownBy(() -> unpack(37, zip, folder)).isInstanceOf(ProblemException.class);
    }

    @Test
    void what_is_no_zip_is_refused() throws IOException {
        Files.writeString(zip, "%PDF-1.7 is no ZIP");

        assertRefused(422).hasMessageStartingWith("The body is not a readable ZIP");
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

        assertRefused(422).hasMessageContaining("The ZIP contains no PDF");
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

        assertThat(unpack(1000, zip, folder))
                .extracting(ZipOfPdfs.Unpacked::name)
                .containsExactly("Müller.pdf");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(int status) {
        return assertThatThrownBy(() -> unpack(1000, zip, folder))
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

    @Test
    void names_in_unicode_that_info_zip_adds_count() throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("IBM437"))) {
            var entry = new ZipEntry("D_.pdf");
            entry.setExtra(unicodeName("D_.pdf", "\u0141\u00F3d\u017A.pdf"));
            out.putNextEntry(entry);
            out.closeEntry();
            var stale = new ZipEntry("E.pdf");
            stale.setExtra(unicodeName("another", "wrong.pdf"));
            out.putNextEntry(stale);
            out.closeEntry();
        }

        assertThat(namesIn(EntryOrder.ARCHIVE)).containsExactly("\u0141\u00F3d\u017A.pdf", "E.pdf");
    }

    private static byte[] unicodeName(String plain, String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        var checksum = new CRC32();
        checksum.update(plain.getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.allocate(9 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x7075)
                .putShort((short) (5 + bytes.length))
                .put((byte) 1)
                .putInt((int) checksum.getValue())
                .put(bytes)
                .array();
    }

    @Test
    void something_in_front_of_a_zip_shifts_it() throws IOException {
        zip("a.pdf");
        var whole = new ByteArrayOutputStream();
        whole.write("#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII));
        whole.write(Files.readAllBytes(zip));
        Files.write(zip, whole.toByteArray());

        assertThat(namesIn(EntryOrder.ARCHIVE)).containsExactly("a.pdf");
        assertThat(folder.resolve("00000001.pdf")).hasContent("content of a.pdf");
    }

    @Test
    void an_encrypted_entry_is_refused_by_name() throws IOException {
        zip("a.pdf", "secret.pdf");
        var bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
        int second = directory(bytes) + 46 + "a.pdf".length();
        bytes.putShort(second + 8, (short) (bytes.getShort(second + 8) | 1));
        Files.write(zip, bytes.array());

        assertRefused(422).hasMessageContaining("secret.pdf: it is encrypted");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void another_compression_is_refused_by_name() throws IOException {
        zip("a.pdf");
        var bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(directory(bytes) + 10, (short) 14);
        Files.write(zip, bytes.array());

        assertRefused(422).hasMessageContaining("a.pdf: ").hasMessageContaining("by method 14");
    }

    @Test
    void entries_that_overlap_are_refused() throws IOException {
        zip("a.pdf", "b.pdf");
        var bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
        int second = directory(bytes) + 46 + "a.pdf".length();
        bytes.putInt(second + 42, 0);
        Files.write(zip, bytes.array());

        assertRefused(422).hasMessageContaining("overlap other data in it");
    }

    @Test
    void entries_that_overlap_by_their_local_headers_are_refused_by_name() throws IOException {
        zip("a.pdf", "b.pdf");
        var bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
        int secondHeader = bytes.getInt(directory(bytes) + 46 + "a.pdf".length() + 42);
        bytes.putShort(28, (short) secondHeader);
        Files.write(zip, bytes.array());

        assertRefused(422).hasMessageContaining("the bytes of a.pdf overlap other data in it");
    }

    @Test
    void two_entries_of_one_name_are_refused() throws IOException {
        zip("a.pdf", "b.pdf");
        var twice = Files.readString(zip, StandardCharsets.ISO_8859_1).replace("b.pdf", "a.pdf");
        Files.writeString(zip, twice, StandardCharsets.ISO_8859_1);

        assertRefused(422).hasMessageContaining("two entries with the name a.pdf");
    }

    @Test
    void numbers_of_64_bits_are_read() throws IOException {
        zip("a.pdf");
        byte[] plain = Files.readAllBytes(zip);
        int start = directory(ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN));
        int end = plain.length - 22;
        var large = ByteBuffer.allocate(plain.length + 20 + 56 + 20).order(ByteOrder.LITTLE_ENDIAN);
        large.put(plain, 0, end);
        large.putInt(start + 20, -1).putShort(start + 30, (short) 20);
        int size = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN).getInt(start + 20);
        large.putInt(start + 42, -1);
        large.putShort((short) 1).putShort((short) 16).putLong(size).putLong(0);
        int end64 = large.position();
        large.putInt(0x06064b50).putLong(44).putInt(0x2d002d).putInt(0).putInt(0);
        large.putLong(1).putLong(1).putLong(end64 - start).putLong(start);
        large.putInt(0x07064b50).putInt(0).putLong(end64).putInt(1);
        large.putInt(0x06054b50).putInt(0).putInt(-1).putInt(-1).putInt(-1).putShort((short) 0);
        Files.write(zip, large.array());

        assertThat(namesIn(EntryOrder.ARCHIVE)).containsExactly("a.pdf");
        assertThat(folder.resolve("00000001.pdf")).hasContent("content of a.pdf");
    }

    private static int directory(ByteBuffer zip) {
        return zip.getInt(zip.capacity() - 22 + 16);
    }
}
