package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentDateTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void is_written_as_it_was_read_in_every_country() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));

        var date = DocumentDate.ofPdf("D:20260729101112-05'30'").orElseThrow();

        assertThat(date.pdf()).isEqualTo("D:20260729101112-05'30'");
        assertThat(date.xmp()).isEqualTo("2026-07-29T10:11:12-05:30");
    }
}
