package org.platen.outputcreation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.engine.PrintFile;
import org.platen.outputcreation.request.DocumentWarning;
import org.platen.outputcreation.request.DocumentWarnings;
import org.platen.outputcreation.request.LeftOut;
import org.platen.outputcreation.request.MadeSlice;

class MadeOutputTest {

    @TempDir Path folder;

    @Test
    void a_slice_tells_what_it_is_without_and_brings_no_file_that_holds_nothing()
            throws IOException {
        var from = Files.createDirectory(folder.resolve("from"));
        var to = Files.createDirectory(folder.resolve("to"));
        var full = new PrintFile(Files.writeString(from.resolve("1.pdf"), "1"), 7, 1, "a1");
        var empty = new PrintFile(Files.writeString(from.resolve("2.pdf"), ""), 0, 0, "b2");
        var leftOut = List.of(new LeftOut(4, "broken"));
        var warnings =
                new DocumentWarnings(List.of(new DocumentWarning(3, 103, "a.pdf", 1, "x")), 2);

        var json = new MadeOutput(List.of(full, empty), leftOut, warnings).slice().toJson();
        var made = MadeOutput.linked(MadeSlice.fromJson(json), from, to);

        assertThat(made.leftOut()).isEqualTo(leftOut);
        assertThat(made.warnings()).isEqualTo(warnings);
        assertThat(made.filesWithPages())
                .containsExactly(new PrintFile(to.resolve("1.pdf"), 7, 1, "a1"));
        assertThat(to)
                .isDirectoryNotContaining("glob:**2.pdf")
                .isDirectoryContaining("glob:**1.pdf");
    }

    @Test
    void a_slice_that_an_older_version_made_is_without_nothing() throws IOException {
        var made = MadeOutput.linked(MadeSlice.fromJson("{\"files\":[]}"), folder, folder);

        assertThat(made).isEqualTo(new MadeOutput(List.of(), List.of(), DocumentWarnings.NONE));
    }
}
