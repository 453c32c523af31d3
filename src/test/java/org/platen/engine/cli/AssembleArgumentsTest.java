package org.platen.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.Conformance;
import org.platen.engine.DocumentBookmarks;
import org.platen.engine.DocumentFeature;
import org.platen.engine.Forms;

class AssembleArgumentsTest {

    private static AssembleArguments parse(String line) {
        return AssembleArguments.parse(3, line.split(" ", -1));
    }

    @Test
    void every_option_has_its_place() {
        var arguments =
                parse(
                        "-o out.pdf --list l.txt --password-file p.txt --split pages:9 --skip-broken"
                                + " --threads 0 --conformance PDF/A-3b --forms drop"
                                + " --bookmarks titles a.pdf b.pdf");

        assertThat(arguments.output()).isEqualTo("out.pdf");
        assertThat(arguments.list()).isEqualTo("l.txt");
        assertThat(arguments.passwordFile()).isEqualTo(Path.of("p.txt"));
        assertThat(arguments.split()).isEqualTo(new Split(Split.Unit.PAGES, 9));
        assertThat(arguments.skipsBroken()).isTrue();
        assertThat(arguments.threads()).isZero();
        assertThat(arguments.conformance()).isEqualTo(Conformance.PDF_A_3B);
        assertThat(arguments.forms()).isEqualTo(Forms.DROP);
        assertThat(arguments.bookmarks()).isEqualTo(DocumentBookmarks.TITLE);
        assertThat(arguments.documents()).containsExactly("a.pdf", "b.pdf");
    }

    @Test
    void nothing_but_the_output_and_a_document_is_needed() {
        var arguments = parse("--output out.pdf a.pdf");

        assertThat(arguments.threads()).isEqualTo(3);
        assertThat(arguments.split()).isEqualTo(Split.NONE);
        assertThat(arguments.skipsBroken()).isFalse();
        assertThat(arguments.content()).isEqualTo(DocumentFeature.ofPrintFiles());
    }

    @Test
    void names_may_begin_with_a_dash_behind_two_dashes() {
        assertThat(parse("-o out.pdf -- -a.pdf --split").documents())
                .containsExactly("-a.pdf", "--split");
    }

    @Test
    void content_is_kept_and_dropped() {
        assertThat(parse("-o out.pdf --keep scripts,attachments --drop outlines a.pdf").content())
                .contains(DocumentFeature.SCRIPTS, DocumentFeature.ATTACHMENTS)
                .doesNotContain(DocumentFeature.OUTLINES);
        assertThat(
                        parse(
                                        "-o out.pdf --drop"
                                                + " outlines,destinations,pageLabels,attachments,scripts"
                                                + " a.pdf")
                                .content())
                .isEqualTo(EnumSet.noneOf(DocumentFeature.class));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a.pdf                                  | -o must name the file to write, such as -o out.pdf.",
                "-o out.pdf                             | Name the documents to assemble",
                "a.pdf -o                               | -o needs a value.",
                "-o out.pdf --threads 65 a.pdf          | --threads takes 0 to 64, not '65'.",
                "-o out.pdf --threads -1 a.pdf          | --threads takes 0 to 64, not '-1'.",
                "-o out.pdf --spilt pages:1 a.pdf       | Did you mean --split?",
                "-o out.pdf --zzzzzzzzzzzzzzz a.pdf     | There is no option '--zzzzzzzzzzzzzzz'.",
                "-o out.pdf --conformance PDF/A a.pdf   | --conformance takes none, PDF/A-1b",
                "-o out.pdf --forms keep-all a.pdf      | --forms takes keep, flatten or drop",
                "-o out.pdf --bookmarks all a.pdf       | --bookmarks takes files, titles or none",
                "-o out.pdf --keep all a.pdf            | --keep takes outlines, destinations",
                "-o out.pdf --drop outlines, a.pdf      | separated by commas, not ''.",
                "-o out.pdf --keep scripts --conformance PDF/A-2b a.pdf | does not allow scripts"
            })
    void a_wrong_command_line_is_explained(String line, String message) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message);
    }

    @Test
    void an_empty_name_is_no_document() {
        assertThatThrownBy(() -> AssembleArguments.parse(1, "-o", "out.pdf", ""))
                .isInstanceOf(UsageException.class);
    }
}
