package org.platen.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.AssemblySettings;
import org.platen.engine.RawPdf;
import org.platen.engine.Step;
import org.platen.engine.assembly.PageCounter;

/** Documents a, b and c of two, three and four pages. */
class StepsTest {

    @TempDir Path folder;

    @BeforeEach
    void makeDocuments() throws IOException {
        new RawPdf().pages(2, "").write(folder.resolve("a"));
        new RawPdf().pages(3, "").write(folder.resolve("b"));
        new RawPdf().pages(4, "").write(folder.resolve("c"));
    }

    private List<Step> steps(String options, String documents) throws IOException {
        var words = new ArrayList<String>(List.of("-o", folder.resolve("out.pdf").toString()));
        if (!options.isEmpty()) {
            words.addAll(List.of(options.split(" ", -1)));
        }
        for (String each : documents.split(" ", -1)) {
            words.add(folder.resolve(each).toString());
        }
        var arguments = AssembleArguments.parse(1, words.toArray(new String[0]));
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var all = new ArrayList<Step>();
        try (var names = new DocumentNames(arguments);
                var files = new OutputFiles(arguments.output(), arguments.split().splits(), out);
                var counter = new PageCounter(AssemblySettings.defaults())) {
            new Steps(names, arguments, files, counter).forEachRemaining(all::add);
        }
        return all;
    }

    /** The names of the documents, with a bar where a print file begins. */
    private static String text(List<Step> steps) {
        var text = new StringBuilder();
        for (var step : steps) {
            text.append(
                    step instanceof Step.Pages pages
                            ? Path.of(pages.pdf().name()).getFileName().toString()
                            : "|");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "'', a b c, |abc",
        "--split documents:2, a b c, |ab|c",
        "--split documents:1, a b c, |a|b|c",
        "--split pages:5, a b c, |ab|c",
        "--split pages:6, a b c, |ab|c",
        "--split pages:7, a b c, |ab|c",
        "--split pages:9, a b c, |abc",
        "--split pages:1, a b c, |a|b|c",
        "--split sheets:2, a b c, |a|b|c",
        "--split sheets:3, a b c, |ab|c",
        "--split pages:4, a a[1] b[2-], |aa|b",
        "'', 'c[1,1]', |cc"
    })
    void print_files_begin_where_the_limit_is_reached(
            String options, String documents, String expected) throws IOException {
        assertThat(text(steps(options, documents))).isEqualTo(expected);
    }

    @Test
    void a_document_that_lacks_a_page_has_only_the_step_with_that_page() throws IOException {
        var steps = steps("", "c[1-2,1,1-9]");

        assertThat(text(steps)).isEqualTo("|c");
        assertThat(((Step.Pages) steps.get(1)).ranges()).containsExactly(new Step.Range(1, 9));
    }

    @Test
    void documents_get_their_bookmarks() throws IOException {
        assertThat(
                        steps("--bookmarks files", "a b").stream()
                                .filter(Step.Pages.class::isInstance)
                                .map(step -> ((Step.Pages) step).heading().name()))
                .containsExactly("a", "b");
        assertThat(((Step.Pages) steps("", "a").get(1)).heading()).isNull();
    }

    @Test
    void a_print_file_does_not_replace_its_own_source() throws IOException {
        new RawPdf().write(folder.resolve("out.pdf"));

        assertThatThrownBy(() -> steps("", "out.pdf")).isInstanceOf(CommandFailedException.class);
    }
}
