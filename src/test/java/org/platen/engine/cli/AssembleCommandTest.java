package org.platen.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.MadePdf;

class AssembleCommandTest {

    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path output;
    private String a;
    private String b;

    @BeforeEach
    void makeDocuments() {
        output = folder.resolve("out.pdf");
        a = MadePdf.ofPages(folder.resolve("a.pdf"), "a1", "a2", "a3").toString();
        b = MadePdf.ofPages(folder.resolve("b.pdf"), "b1", "b2", "b3", "b4").toString();
    }

    private int run(boolean onTerminal, String... arguments) {
        return new AssembleCommand(
                        new PrintStream(out, true), new PrintStream(err, true), onTerminal)
                .run(arguments);
    }

    private int assemble(String... arguments) {
        var all = Stream.concat(Stream.of("-o", output.toString()), Stream.of(arguments));
        return run(false, all.toArray(String[]::new));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void assertThatOnly(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.startsWith("out"))
                    .containsExactlyInAnyOrder(names);
        }
    }

    @Test
    void documents_and_ranges_come_in_the_order_of_the_command_line() throws IOException {
        int status = assemble(b + "[2-3,1]", a, b + "[4-]");

        assertThat(status).isZero();
        assertThat(MadePdf.words(output)).containsExactly("b2", "b3", "b1", "a1", "a2", "a3", "b4");
        assertThat(said())
                .contains("3 documents, 7 pages in ", " pages per second; ", "by sharing");
        assertThat(complained()).isEmpty();
        assertThatOnly("out.pdf");
    }

    @Test
    void a_list_names_more_documents() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), b + "[1]\n\n" + a + "[3]\n");

        assertThat(assemble("--list", list.toString(), a + "[1]")).isZero();

        assertThat(MadePdf.words(output)).containsExactly("a1", "b1", "a3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"documents:2", "pages:8", "sheets:4"})
    void a_file_takes_so_many_documents_pages_or_sheets(String split) throws IOException {
        assertThat(assemble("--split", split, a, b, b, a)).isZero();

        assertThatOnly("out-0001.pdf", "out-0002.pdf");
        assertThat(MadePdf.words(folder.resolve("out-0001.pdf"))).hasSize(7).endsWith("b4");
        assertThat(MadePdf.words(folder.resolve("out-0002.pdf"))).hasSize(7).endsWith("a3");
    }

    @Test
    void a_document_that_is_larger_than_a_file_may_be_is_not_torn_apart() throws IOException {
        assertThat(assemble("--split", "pages:2", a, b)).isZero();

        assertThat(MadePdf.words(folder.resolve("out-0001.pdf"))).containsExactly("a1", "a2", "a3");
        assertThat(MadePdf.words(folder.resolve("out-0002.pdf"))).hasSize(4);
    }

    @Test
    void an_older_file_is_replaced() throws IOException {
        Files.writeString(output, "old");

        assertThat(assemble(a)).isZero();

        assertThat(MadePdf.words(output)).hasSize(3);
    }

    @Test
    void a_broken_document_is_named_and_leaves_no_file() throws IOException {
        String broken = Files.writeString(folder.resolve("broken.pdf"), "no PDF").toString();

        assertThat(assemble(a, broken, b)).isEqualTo(1);

        assertThat(complained()).startsWith("platen: " + broken + ": ");
        assertThatOnly();
    }

    @Test
    void broken_documents_may_be_left_out() throws IOException {
        String broken = Files.writeString(folder.resolve("broken.pdf"), "no PDF").toString();

        assertThat(assemble("--skip-broken", a, broken, b + "[1,9]", b)).isZero();

        assertThat(MadePdf.words(output)).hasSize(7);
        assertThat(complained())
                .contains("left out " + broken + ": ")
                .contains("left out " + b + ", page 9: the file has only 4 pages");
        assertThat(said()).contains("2 documents, 7 pages").contains("2 left out");
    }

    @Test
    void nothing_but_broken_documents_is_a_failure() throws IOException {
        String broken = Files.writeString(folder.resolve("broken.pdf"), "no PDF").toString();

        assertThat(assemble("--skip-broken", broken)).isEqualTo(1);

        assertThat(complained()).contains("there are no pages to write");
        assertThatOnly();
    }

    @Test
    void a_folder_that_is_missing_is_told() {
        output = folder.resolve("missing/out.pdf");

        assertThat(assemble(a)).isEqualTo(1);

        assertThat(complained()).contains("missing");
    }

    @Test
    void a_document_of_a_list_is_named_with_its_line() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), a + "\n\n" + b + ".gone\n");

        assertThat(assemble("--list", list.toString())).isEqualTo(1);

        assertThat(complained())
                .isEqualTo(
                        "platen: %s.gone (%s, line 3): it cannot be read: there is no such file\n"
                                .formatted(b, list));
    }

    @Test
    void an_option_that_is_nearly_right_is_guessed() {
        assertThat(assemble("--splitt", "pages:1", a)).isEqualTo(2);

        assertThat(complained()).contains("no option '--splitt'. Did you mean --split?");
    }

    @Test
    void progress_is_shown_on_a_terminal_only() {
        assertThat(run(true, "-o", output.toString(), a, b)).isZero();

        assertThat(complained()).contains("[####################").contains("of 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-o",
                "-o out.pdf",
                "a.pdf",
                "-o out.pdf --fast a.pdf",
                "-o out.pdf --split 7 a.pdf",
                "-o out.pdf --split pages:0 a.pdf",
                "-o out.pdf --threads many a.pdf",
                "-o out.pdf --keep bookmarks a.pdf",
                "-o out.pdf --conformance PDF/A-2a a.pdf",
                "-o out.pdf --conformance PDF/A-2b --keep attachments a.pdf",
                "-o out.pdf a.pdf[3-1]",
                "-o out.pdf a.pdf[0]",
                "-o out.pdf a.pdf[one]",
                "-o out.pdf a.pdf[]",
                "-o out.pdf a.pdf[-3]",
                "-o out.pdf a.pdf[9999999999]"
            })
    void a_wrong_command_line_is_explained(String line) throws IOException {
        var arguments = line.isEmpty() ? new String[0] : line.split(" ");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].replace("out.pdf", output.toString());
        }

        assertThat(run(false, arguments)).isEqualTo(2);

        assertThat(complained()).startsWith("platen: ").contains("--help");
        assertThatOnly();
    }
}
