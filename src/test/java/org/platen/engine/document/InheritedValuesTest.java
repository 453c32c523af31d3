package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.MalformedPdfException;

/** Attributes of nodes of the page tree (ISO 32000-2, 7.7.3.4). */
class InheritedValuesTest {

    private final InheritedValues values =
            new InheritedValues(
                    OpenedPdf.document(
                            new RawPdf()
                                    .object(2, "<</Kids[3 0 R]/Count 1/Rotate 90/MediaBox 9 0 R>>")
                                    .object(9, "[0 0 1 1]")));

    @Test
    void a_value_is_given_as_it_is_written() {
        assertThat(values.get(2, "Rotate").integer()).isEqualTo(90);
        assertThat(values.get(2, "MediaBox").reference()).isEqualTo(9);
        assertThat(values.get(2, "Rotate").integer()).isEqualTo(90);
    }

    @Test
    void an_absent_value_is_null() {
        assertThat(values.get(2, "CropBox").isNull()).isTrue();
    }

    @Test
    void a_missing_node_is_a_fault_of_the_document() {
        assertThatThrownBy(() -> values.get(70, "Rotate"))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessageContaining("70");
    }
}
