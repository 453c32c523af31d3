package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentBookmarksTest {

    @ParameterizedTest
    @EnumSource
    void a_choice_is_found_by_the_name_that_it_shows(DocumentBookmarks choice) {
        assertThat(DocumentBookmarks.of(choice.toString())).contains(choice);
        assertThat(DocumentBookmarks.of(choice.name())).isEmpty();
    }

    @Test
    void names_do_not_depend_on_the_language_of_the_machine() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(DocumentBookmarks.TITLE).hasToString("title");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_document_is_headed_by_the_name_of_its_file_or_preferably_by_its_title() {
        assertThat(DocumentBookmarks.NONE.heading(7, "letter.pdf")).isNull();
        assertThat(DocumentBookmarks.NAME.heading(7, "in/letter.pdf"))
                .isEqualTo(new Heading(7, "letter", false));
        assertThat(DocumentBookmarks.TITLE.heading(7, "in/letter.pdf"))
                .isEqualTo(new Heading(7, "letter", true));
    }
}
