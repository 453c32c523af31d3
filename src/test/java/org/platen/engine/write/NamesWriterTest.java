package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.engine.Conformance;
import org.platen.engine.FileForm;
import org.platen.engine.PrintFileForm;
import org.platen.engine.PrintFileForm.Checksum;
import org.platen.engine.primitive.Bytes;

class NamesWriterTest {

    @TempDir Path folder;
    private final PrintFileForm form =
            new PrintFileForm(FileForm.TABLE, Conformance.NONE, Checksum.NONE);

    private final NamesWriter names = new NamesWriter("EmbeddedFiles");

    private static Bytes value(String text) {
        return new Bytes(16).put(text);
    }

    /** What the tree is written as. */
    private String written() throws IOException {
        var file = folder.resolve("names");
        try (var objects = new ObjectOutput(file, form, Runnable::run)) {
            names.finish(objects, new Bytes(16));
            objects.output().force();
        }
        return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void names_are_sorted() throws IOException {
        names.addIfNew("b", value("2"));
        names.addIfNew("a)", value("1"));
        names.addIfNew("b", value("3"));

        assertThat(written()).contains("/Names[(a\\)) 1 (b) 2 ]");
    }

    @Test
    void another_value_of_a_name_is_renamed_in_the_encoding_of_the_name() throws IOException {
        var wide = "\u00fe\u00ff\u0000a";
        names.addRenamed(wide, value("1"), 1);
        names.addRenamed(wide, value("1"), 2);
        names.addRenamed(wide, value("2"), 3);

        assertThat(written())
                .contains(
                        "/Names[(\u00fe\u00ff\u0000a) 1 "
                                + "(\u00fe\u00ff\u0000d\u0000o\u0000c\u0000u\u0000m\u0000e\u0000n\u0000t"
                                + "\u0000-\u00003\u0000.\u0000a) 2 ]");
    }

    @Test
    void no_step_begins_that_brings_more_than_can_be_kept() {
        for (int i = 0; i < 500_000; i++) {
            names.addIfNew("invoice %06d.xml".formatted(i), value(i + " 0 R"));
        }

        assertThatThrownBy(names::requireRoom)
                .isInstanceOfSatisfying(
                        UnfitDocumentException.class, e -> assertThat(e.isFileFull()).isTrue())
                .hasMessageContaining("/EmbeddedFiles")
                .hasMessageEndingWith("entries; split the output into several files");
    }
}
