package org.platen.engine.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.Limits;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.LoadedBytes;
import org.platen.engine.syntax.MalformedPdfException;

/** Sound and damaged files (ISO 32000-2, 7.5). */
class DocumentOpenerTest {

    private final DocumentOpener opener = new DocumentOpener(Limits.defaults(), () -> {});
    private final byte[] sound = new RawPdf().pages(2, "").bytes();

    private final byte[] damaged =
            new String(sound, ISO_8859_1)
                    .replace("startxref\n", "startxref\n9")
                    .getBytes(ISO_8859_1);

    @AfterEach
    void close() {
        opener.close();
    }

    private static LoadedBytes source(byte[] bytes) {
        return new LoadedBytes(bytes, bytes.length);
    }

    @Test
    void a_sound_file_is_read_by_its_cross_reference() {
        var opened = opener.read(source(sound), DocumentPasswords.NONE);

        assertThat(opened.pages().count()).isEqualTo(2);
        assertThat(opened.document().structure().warnings()).isEmpty();
    }

    @Test
    void a_damaged_file_is_searched_for_its_objects() {
        assertThatThrownBy(() -> opener.read(source(damaged), DocumentPasswords.NONE))
                .isInstanceOf(MalformedPdfException.class);

        var opened = opener.open(source(damaged), DocumentPasswords.NONE);

        assertThat(opened.pages().count()).isEqualTo(2);
        assertThat(opened.document().structure().warnings()).isNotEmpty();
    }

    @Test
    void a_file_without_objects_is_refused() {
        byte[] text = "no document".getBytes(ISO_8859_1);

        assertThatThrownBy(() -> opener.open(source(text), DocumentPasswords.NONE))
                .isInstanceOf(MalformedPdfException.class);
    }

    @Test
    void a_structure_that_was_read_before_can_be_used_again() {
        var structure = opener.read(source(sound), DocumentPasswords.NONE).document().structure();

        assertThat(opener.open(source(sound), structure).catalog().isDictionary()).isTrue();
    }
}
