package org.platen.bench.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.bench.data.DataSet;
import org.platen.bench.data.Variant;

class ToolsTest {

    @TempDir Path folder;

    @Test
    void the_version_is_the_first_number_with_points_that_a_tool_says() {
        assertThat(Installed.version("pdftk port to java 3.3.2 a Handy Tool 2017-2018"))
                .isEqualTo("3.3.2");
        assertThat(Installed.version("usage: tool file")).isEqualTo("?");
        assertThat(Installed.version(folder.resolve("absent").toString(), "-v")).isEmpty();
    }

    @Test
    void qpdf_reads_names_or_ranges_from_a_file() throws IOException {
        assertThat(arguments(new Qpdf().command(task(Variant.OWN, 2))))
                .containsExactly(
                        "--empty", "--pages", "000/000.pdf", "000/001.pdf", "--", output());

        assertThat(arguments(new Qpdf().command(task(Variant.RANGES, 1))))
                .containsExactly("--empty", "--pages", "big.pdf", "1-2", "--", output());
    }

    @Test
    void pdftk_takes_all_files_or_the_ranges_of_one() {
        assertThat(new Pdftk().command(task(Variant.OWN, 2)).words())
                .containsExactly("pdftk", "000/000.pdf", "000/001.pdf", "cat", "output", output());
        assertThat(new Pdftk().command(task(Variant.RANGES, 1)).words())
                .containsExactly("pdftk", "big.pdf", "cat", "1-2", "output", output());
    }

    @Test
    void no_argument_of_mutool_is_longer_than_linux_allows() {
        var words = new Mutool().command(task(Variant.RANGES, 100_000)).words();

        assertThat(words).allMatch(word -> word.length() < 128 * 1024);
        assertThat(String.join(",", words)).contains("1-2", "199999-200000");
        assertThat(words).filteredOn("big.pdf"::equals).hasSize(13);
    }

    @Test
    void platen_takes_a_list_of_documents_or_of_ranges() throws IOException {
        var platen = new Platen(Path.of("/home"), "1.0");

        assertThat(platen.command(task(Variant.OWN, 1)).words())
                .startsWith("/home/platen", "assemble", "-o", output(), "--list");
        assertThat(folder.resolve("platen.txt")).hasContent("000/000.pdf");
        platen.command(task(Variant.RANGES, 1));
        assertThat(folder.resolve("platen.txt")).hasContent("big.pdf[1-2]");
    }

    @Test
    void what_takes_no_ranges_says_so() {
        assertThat(new Pdfunite().takes(Variant.RANGES)).isFalse();
        assertThat(new Pdfunite().takes(Variant.MIXED)).isTrue();
    }

    private Iterable<String> arguments(CommandLine command) throws IOException {
        return Files.readAllLines(Path.of(command.words().get(1).substring(1)));
    }

    private AssemblyTask task(Variant variant, int documents) {
        return new AssemblyTask(
                new DataSet(folder, variant, documents, 1), folder, folder.resolve("out.pdf"));
    }

    private String output() {
        return folder.resolve("out.pdf").toString();
    }
}
