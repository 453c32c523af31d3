package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link NeighbourCheck}. */
class NeighboursTest {

    private static final int DOCUMENTS_OF_THE_CORPUS = 16;

    @TempDir Path folder;

    @BeforeEach
    void needsRenderers() {
        assumeTrue(
                Renderer.installed().size() == Renderer.values().length,
                "pdftoppm or mutool is not installed: apt-get install poppler-utils mupdf-tools");
    }

    private NeighbourCheck check() throws IOException {
        return new NeighbourCheck(
                folder.resolve("work"), new PrintStream(new ByteArrayOutputStream()));
    }

    @Test
    void documents_look_as_alone_beside_each_other() throws IOException {
        var check = check();
        var documents = new ArrayList<>(PictureCheck.pdfs(ReportsTest.INPUTS));
        documents.add(Letters.write(folder, "letter", 3));
        for (var structures : List.of(EncryptedStructures.all(), DocumentStructures.all())) {
            for (var structure : structures) {
                Path pdf = folder.resolve(structure.name() + ".pdf");
                documents.add(Files.write(pdf, structure.pdf()));
            }
        }

        check.tryInOrder("shuffled", NeighbourCheck.shuffled(check.usable(documents), 1));

        assertThat(check.summary()).isEmpty();
    }

    @Test
    void some_odd_files_look_as_alone_beside_each_other() throws IOException {
        assumeTrue(Files.isDirectory(PictureCheck.corpus()), "there is no folder of odd files");
        var check = check();
        var all = NeighbourCheck.shuffled(PictureCheck.pdfs(PictureCheck.corpus()), 2);

        check.tryInOrder("shuffled", check.usable(all.subList(0, DOCUMENTS_OF_THE_CORPUS)));

        assertThat(check.summary()).isEmpty();
    }

    @Test
    void a_source_that_does_not_look_the_same_each_time_is_no_fault() throws IOException {
        Path source = Letters.write(folder, "changed", 1);
        var check = check();
        var documents = check.usable(List.of(Letters.write(folder, "other", 2), source));
        check.tryInOrder("as they are", documents);
        Letters.write(folder, "changed", Letters.letter("different", 1));

        check.tryInOrder("with a change", documents);

        assertThat(check.summary()).isEmpty();
    }
}
