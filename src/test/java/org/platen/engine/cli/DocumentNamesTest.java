package org.platen.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentNamesTest {

    @TempDir Path folder;

    private static List<DocumentName> all(AssembleArguments arguments) throws IOException {
        var names = new ArrayList<DocumentName>();
        try (var documents = new DocumentNames(arguments)) {
            documents.forEachRemaining(names::add);
            assertThatThrownBy(documents::next).isInstanceOf(NoSuchElementException.class);
        }
        return names;
    }

    @Test
    void the_documents_of_a_list_follow_those_of_the_command_line() throws IOException {
        var list = Files.writeString(folder.resolve("list"), "b.pdf\n\nc.pdf\n");
        var arguments =
                AssembleArguments.parse(1, "-o", "o.pdf", "--list", list.toString(), "a.pdf");

        assertThat(all(arguments))
                .extracting(DocumentName::text)
                .containsExactly("a.pdf", "b.pdf", "c.pdf");
        assertThat(all(arguments).get(0).place()).isEmpty();
        assertThat(all(arguments).get(2).place()).endsWith("line 3");
        assertThat(DocumentNames.count(arguments)).isEqualTo(3);
    }

    @Test
    void documents_need_no_list() throws IOException {
        var arguments = AssembleArguments.parse(1, "-o", "o.pdf", "a.pdf", "a.pdf");

        assertThat(all(arguments)).hasSize(2);
        assertThat(DocumentNames.count(arguments)).isEqualTo(2);
    }

    @Test
    void the_number_of_names_on_standard_input_is_unknown() throws IOException {
        assertThat(
                        DocumentNames.count(
                                AssembleArguments.parse(1, "-o", "o.pdf", "--list", "-", "a.pdf")))
                .isZero();
    }

    @Test
    void a_name_in_a_list_is_labelled_with_its_line() {
        assertThat(new DocumentName("a.pdf", "").label("a.pdf")).isEqualTo("a.pdf");
        assertThat(new DocumentName("a.pdf", "list, line 3").label("a.pdf"))
                .isEqualTo("a.pdf (list, line 3)");
    }
}
