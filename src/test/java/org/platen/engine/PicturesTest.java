package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.engine.assembly.StreamingAssembler;

/** The short form of {@link PictureCheck}. */
class PicturesTest {

    private static final int ONE_IN = 40;

    @TempDir Path folder;

    @BeforeEach
    void needsRenderer() {
        assumeTrue(
                Pictures.RENDERER.installed(),
                "pdftoppm is not installed: apt-get install poppler-utils qpdf");
    }

    private Path letter(String name) throws IOException {
        try (var document = Letters.letter(name, 3)) {
            document.getPage(1).setRotation(90);
            document.getPage(1).setCropBox(new PDRectangle(30, 40, 300, 700));
            var square = new PDAnnotationSquare();
            square.setRectangle(new PDRectangle(50, 100, 60, 70));
            square.constructAppearances(document);
            document.getPage(2).setAnnotations(List.of(square));
            return Letters.write(folder, name, document);
        }
    }

    @Test
    void pages_look_like_their_sources() throws IOException {
        Path letter = letter("a");
        Path out = folder.resolve("out.pdf");
        var step = new Step.Pages(letter, 1, 3, 0, "a");

        new StreamingAssembler(AssemblySettings.defaults())
                .assemble(
                        List.of(new Step.NextFile(out), step).iterator(), new RecordingListener());

        assertThat(Pictures.differences(letter, out, folder)).isEmpty();
    }

    @Test
    void other_pages_look_different() throws IOException {
        assertThat(Pictures.differences(letter("a"), letter("b"), folder)).containsExactly(1, 2, 3);
    }

    @Test
    void pages_of_some_odd_files_look_like_their_sources() throws IOException {
        assumeTrue(
                Files.isDirectory(PictureCheck.corpus()),
                "there is no folder " + PictureCheck.corpus());
        var all = PictureCheck.pdfs(PictureCheck.corpus());
        var faults = new ArrayList<String>();

        for (int i = 0; i < all.size(); i += ONE_IN) {
            try {
                var likeness = PictureCheck.check(all.get(i), folder);
                if (PictureCheck.isFault(all.get(i), likeness)) {
                    faults.add(all.get(i) + ": " + likeness);
                }
            } catch (BrokenDocumentException e) {
                assertThat(e).hasMessageStartingWith(all.get(i).toString());
            }
        }

        assertThat(faults).isEmpty();
    }
}
