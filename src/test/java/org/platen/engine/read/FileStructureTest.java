package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.stream.StreamDecoder;

/** Structure of a file (ISO 32000-2, 7.5), which several readers of the file share. */
class FileStructureTest {

    @Test
    void another_reader_finds_the_same_objects_without_reading_the_structure_again() {
        byte[] bytes = new RawPdf().object(10, "(text)").bytes();
        var structure = OpenedPdf.document(bytes).structure();
        var other =
                new PdfDocument(
                        OpenedPdf.memory(bytes),
                        structure,
                        new StreamDecoder(OpenedPdf.LIMITS),
                        OpenedPdf.LIMITS);

        assertThat(other.find(10).value()).hasToString("(text)");
        assertThat(other.root()).isEqualTo(structure.root()).isEqualTo(1);
    }

    @Test
    void a_sound_file_lacks_nothing() {
        byte[] bytes = new RawPdf().bytes();
        var structure = OpenedPdf.document(bytes).structure();

        assertThat(structure.length()).isEqualTo(bytes.length);
        assertThat(structure.isRebuilt()).isFalse();
        assertThat(structure.lack()).isNull();
        assertThat(structure.warnings()).isEmpty();
        assertThat(structure.decryption()).isNull();
    }
}
