package org.platen.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.MadePdf;

/** Where print files go, and what they never replace. */
class OutputFilesTest {

    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path a;
    private Path b;

    @BeforeEach
    void makeDocuments() {
        a = MadePdf.ofPages(folder.resolve("a.pdf"), "a1", "a2", "a3");
        b = MadePdf.ofPages(folder.resolve("b.pdf"), "b1", "b2");
    }

    @AfterEach
    void nothing_is_left_behind() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(Target.WORK_FOLDER));
        }
    }

    private int run(Object... arguments) {
        var words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        return new AssembleCommand(new PrintStream(out, true), new PrintStream(err, true), false)
                .run(words);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void assertRefused(String reason, Object... arguments) {
        assertThat(run(arguments)).isEqualTo(1);
        assertThat(complained())
                .startsWith("platen: ")
                .contains(reason)
                .doesNotContain("Exception", "java.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "empty", "empty/", "new/"})
    void a_folder_is_no_file_to_write(String name) throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(Files.createDirectory(folder.resolve("full")).resolve("x"), "x");

        assertRefused("is a folder: name the file", "-o", folder + "/" + name, a);

        assertThat(folder.resolve("empty")).isEmptyDirectory();
        assertThat(folder.resolve("full/x")).hasContent("x");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "../%/a.pdf", "link.pdf", "hard.pdf"})
    void a_document_is_not_replaced_by_whatever_path_it_is_named(String name) throws IOException {
        Files.createSymbolicLink(folder.resolve("link.pdf"), Path.of("a.pdf"));
        Files.createLink(folder.resolve("hard.pdf"), a);
        byte[] before = Files.readAllBytes(a);
        var output = folder + "/" + name.replace("%", folder.getFileName().toString());

        assertRefused("a.pdf is an input, so it cannot be written", "-o", output, b, a + "[1-2]");

        assertThat(a).hasBinaryContent(before);
        assertThat(MadePdf.words(folder.resolve("hard.pdf"))).hasSize(3);
    }

    @Test
    void a_document_whose_name_is_that_of_a_file_in_work_stays() throws IOException {
        Path part = Files.copy(a, folder.resolve("x.pdf.part"));

        assertThat(run("-o", folder.resolve("x.pdf"), part)).isZero();

        assertThat(MadePdf.words(folder.resolve("x.pdf"))).hasSize(3);
        assertThat(part).hasSameBinaryContentAs(a);
    }

    @Test
    void a_document_that_comes_late_in_the_list_is_not_replaced_before() throws IOException {
        Path late = Files.copy(b, folder.resolve("x-0001.pdf"));
        Path list = Files.writeString(folder.resolve("list"), a + "\n" + b + "\n" + late + "\n");

        assertRefused(
                "x-0001.pdf is an input",
                "--split",
                "documents:1",
                "-o",
                folder.resolve("x.pdf"),
                "--list",
                list);

        assertThat(late).hasSameBinaryContentAs(b);
        assertThat(folder.resolve("x-0002.pdf")).doesNotExist();
    }

    @Test
    void the_list_is_not_replaced() throws IOException {
        Path list = Files.writeString(folder.resolve("list"), a + "\n");

        assertRefused("list is an input", "-o", list, "--list", list);

        assertThat(list).hasContent(a.toString());
    }

    @Test
    void all_files_change_or_none() throws IOException {
        Path first = Files.writeString(folder.resolve("x-0001.pdf"), "old");
        Path x = folder.resolve("x.pdf");

        assertRefused("no such file", "--split", "documents:1", "-o", x, a, b, folder + "/missing");
        assertThat(first).hasContent("old");
        assertThat(folder.resolve("x-0002.pdf")).doesNotExist();

        assertThat(run("--split", "documents:1", "-o", x, a, b)).isZero();
        assertThat(MadePdf.words(first)).hasSize(3);
        assertThat(MadePdf.words(folder.resolve("x-0002.pdf"))).hasSize(2);
    }

    @Test
    void a_link_stays_and_what_it_leads_to_is_written() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path link = Files.createSymbolicLink(folder.resolve("l.pdf"), Path.of("other/t.pdf"));
        Path chain = Files.createSymbolicLink(folder.resolve("m.pdf"), link);

        assertThat(run("-o", chain, a)).isZero();
        assertThat(run("-o", link, b)).isZero();

        assertThat(link).isSymbolicLink();
        assertThat(chain).isSymbolicLink();
        assertThat(MadePdf.words(other.resolve("t.pdf"))).containsExactly("b1", "b2");
        try (Stream<Path> files = Files.list(other)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void links_in_a_circle_are_refused() throws IOException {
        Path one = folder.resolve("one");
        Files.createSymbolicLink(one, folder.resolve("two"));
        Files.createSymbolicLink(folder.resolve("two"), one);

        assertRefused("links form a cycle", "-o", one, a);
    }

    @Test
    void the_rights_of_an_older_file_stay() throws IOException {
        Path secret = Files.writeString(folder.resolve("x.pdf"), "old");
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));

        assertThat(run("-o", secret, a)).isZero();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/dev/stdout"})
    void standard_output_takes_the_print_file_and_nothing_else(String name) throws IOException {
        assertThat(run("-o", name, a, b)).isZero();

        Path got = Files.write(folder.resolve("got.pdf"), out.toByteArray());
        assertThat(MadePdf.words(got)).hasSize(5);
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(out.toString(StandardCharsets.ISO_8859_1).strip()).endsWith("%%EOF");
        assertThat(complained()).contains("2 documents, 5 pages");
    }

    @Test
    void a_device_is_written_to_and_stays_a_device() {
        assumeThat(Path.of("/dev/full")).exists();

        assertThat(run("-o", "/dev/null", a)).isZero();
        assertRefused("the disk is full", "-o", "/dev/full", a);

        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void several_files_do_not_go_into_one_pipe() {
        assertRefused("--split creates several", "-o", "-", "--split", "pages:1", a);
    }

    @Test
    void a_missing_folder_is_named() {
        assertRefused(
                "there is no folder " + folder + "/missing; create it first",
                "-o",
                folder + "/missing/x.pdf",
                a);
        err.reset();
        assertRefused(a + " is not a folder", "-o", a + "/x.pdf", b);
    }

    @Test
    void an_interrupted_run_leaves_nothing() throws IOException {
        Path x = Files.writeString(folder.resolve("x.pdf"), "old");
        try (var files = new OutputFiles(x.toString(), false, new PrintStream(out, true))) {
            Path made = files.next();
            assertThat(made.getFileName()).hasToString("x.pdf");
            Files.writeString(made, "half");
        }

        assertThat(x).hasContent("old");
    }
}
