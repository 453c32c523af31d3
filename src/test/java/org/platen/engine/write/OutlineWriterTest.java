package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.engine.write.WrittenFile.value;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.FileForm;
import org.platen.engine.fragment.CatalogueEntry.OutlineItem;
import org.platen.engine.primitive.Bytes;

/** Outlines (ISO 32000-2, tables 150 and 151). */
class OutlineWriterTest {

    @TempDir Path folder;

    private final Bytes catalog = new Bytes(16);
    private WrittenFile file;
    private OutlineWriter outline;

    @BeforeEach
    void open() throws IOException {
        file = new WrittenFile(folder, FileForm.TABLE);
        outline = new OutlineWriter(file.objects());
    }

    @AfterEach
    void close() throws IOException {
        file.close();
    }

    private void add(int depth, long key, boolean open, boolean leads) throws IOException {
        outline.add(new OutlineItem(0, depth, key, open, leads), value("<</Title(" + key + ")"));
    }

    @ParameterizedTest(name = "an open item: {0}")
    @CsvSource({"true, 1, 3", "false, -1, 2"})
    void items_are_linked_and_counted(boolean open, int ofItem, int ofRoot) throws IOException {
        add(0, 7, open, true);
        add(1, 8, true, true);
        add(0, 9, true, true);
        outline.finish(catalog);

        assertThat(catalog.text()).isEqualTo("/Outlines 1 0 R");
        assertThat(file.object(1))
                .isEqualTo("<</Type/Outlines/First 2 0 R/Last 4 0 R/Count " + ofRoot + ">>");
        assertThat(file.object(2))
                .isEqualTo(
                        "<</Title(7)/Parent 1 0 R/Next 4 0 R/First 3 0 R/Last 3 0 R/Count %d>>"
                                .formatted(ofItem));
        assertThat(file.object(3)).isEqualTo("<</Title(8)/Parent 2 0 R>>");
        assertThat(file.object(4)).isEqualTo("<</Title(9)/Parent 1 0 R/Prev 2 0 R>>");
    }

    @Test
    void a_heading_of_an_earlier_step_is_continued() throws IOException {
        add(0, 7, true, false);
        add(1, 8, true, true);
        add(0, 7, true, false);
        add(1, 9, true, true);
        outline.finish(catalog);

        assertThat(file.count("/Title(7)")).isOne();
        assertThat(file.object(2)).endsWith("/First 3 0 R/Last 4 0 R/Count 2>>");
    }

    @Test
    void an_item_that_leads_to_a_page_is_written_each_time() throws IOException {
        add(0, 7, true, true);
        add(0, 7, true, true);
        outline.finish(catalog);

        assertThat(file.count("/Title(7)")).isEqualTo(2);
    }

    @Test
    void without_items_there_is_no_outline() throws IOException {
        outline.finish(catalog);

        assertThat(catalog.length()).isZero();
    }
}
