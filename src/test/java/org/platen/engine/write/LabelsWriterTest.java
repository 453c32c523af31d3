package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.engine.FileForm;
import org.platen.engine.RawPdf;
import org.platen.engine.fragment.BuiltFragment;
import org.platen.engine.primitive.Bytes;

/** Page labels (ISO 32000-2, 12.4.2) of several documents. */
class LabelsWriterTest {

    @TempDir Path folder;

    private final Bytes catalog = new Bytes(16);
    private final RawPdf plain = new RawPdf().pages(9, "");

    private final RawPdf roman =
            new RawPdf().pages(9, "").catalogue("/PageLabels<</Nums[0<</S/r>>]>>");

    private WrittenFile file;
    private LabelsWriter labels;

    @BeforeEach
    void open() throws IOException {
        file = new WrittenFile(folder, FileForm.TABLE);
        labels = new LabelsWriter(file.objects());
    }

    @AfterEach
    void close() throws IOException {
        file.close();
    }

    private void begin(RawPdf pdf, int first, int count, int at) throws IOException {
        labels.begin(BuiltFragment.of(pdf, first, count).fragment().catalogue(), at);
    }

    private void assertWritten(String numbers) throws IOException {
        labels.finish(catalog);
        assertThat(catalog.text()).isEqualTo("/PageLabels 1 0 R");
        assertThat(file.object(1)).isEqualTo("<</Nums[" + numbers + " ]>>");
    }

    @Test
    void without_labels_in_any_document_there_are_none() throws IOException {
        begin(plain, 0, 2, 0);
        begin(plain, 4, 2, 2);
        labels.finish(catalog);

        assertThat(catalog.length()).isZero();
    }

    @Test
    void pages_of_a_document_without_labels_have_their_numbers() throws IOException {
        begin(plain, 0, 2, 0);
        begin(plain, 4, 2, 2);
        begin(roman, 0, 1, 4);
        begin(plain, 2, 1, 5);

        assertWritten("0 <</S/D>> 2 <</S/D/St 5>> 4 <</S/r>> 5 <</S/D/St 3>>");
    }

    @Test
    void pages_that_go_on_need_no_label() throws IOException {
        begin(plain, 0, 2, 0);
        begin(plain, 2, 1, 2);
        begin(roman, 0, 2, 3);
        begin(roman, 2, 2, 5);

        assertWritten("0 <</S/D>> 3 <</S/r>>");
    }

    @Test
    void blank_pages_interrupt_the_count() throws IOException {
        begin(roman, 0, 2, 0);
        begin(roman, 2, 2, 3);

        assertWritten("0 <</S/r>> 3 <</S/r/St 3>>");
    }
}
