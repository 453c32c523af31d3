package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.engine.Press.all;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Optional content whose objects are equal by bytes and shown differently. */
class LayersTest {

    private static final String GROUP = "<</Type/OCG/Name(layer)%s>>";
    private static final String LISTED = "/OCGs[5 0 R]";
    private static final COSName OFF = COSName.getPDFName("OFF");
    private static final COSName LISTED_GROUPS = COSName.getPDFName("OCGs");

    @TempDir Path folder;

    private int documents;

    /** A page with a line in a layer, group 5, which its content names by object 6. */
    private Path document(String listed, String configuration, String ofGroup, String membership)
            throws IOException {
        String content = "/OC /L BDC 0 0 m 100 100 l S EMC 0 50 m 90 50 l S";
        return new RawPdf()
                        .object(
                                1,
                                "<</Type/Catalog/Pages 2 0 R/OCProperties<<%s/D<<%s>>>>>>"
                                        .formatted(listed, configuration))
                        .object(5, GROUP.formatted(ofGroup))
                        .object(6, membership)
                        .stream(4, "", content.getBytes(ISO_8859_1))
                        .page(
                                "/Resources<</Properties<</L %d 0 R>>>>"
                                        .formatted(membership.isEmpty() ? 5 : 6))
                        .write(folder.resolve(++documents + ".pdf"));
    }

    private Path document(String configuration) throws IOException {
        return document(LISTED, configuration, "", "");
    }

    private PDDocument print(Path... pdfs) throws IOException {
        var steps = new ArrayList<Step.Pages>();
        List.of(pdfs).forEach(pdf -> steps.add(all(pdf)));
        var document = new Press(folder).print(steps);
        assertAlike(pdfs);
        return document;
    }

    private void assertAlike(Path... sources) throws IOException {
        for (var renderer : Renderer.values()) {
            if (renderer.tool().installed()) {
                var scratch = Files.createTempDirectory(folder, "pictures");
                var alone = new ArrayList<byte[]>();
                for (Path source : sources) {
                    alone.addAll(renderer.pictures(source, scratch));
                }
                var together = renderer.pictures(folder.resolve("out.pdf"), scratch);
                assertThat(Pictures.differences(alone, together)).as(renderer.name()).isEmpty();
            }
        }
    }

    private static COSDictionary properties(PDDocument document) {
        return document.getDocumentCatalog()
                .getCOSObject()
                .getCOSDictionary(COSName.getPDFName("OCProperties"));
    }

    private static COSDictionary configuration(PDDocument document) {
        return properties(document).getCOSDictionary(COSName.D);
    }

    private static COSDictionary layer(PDDocument document, int page) {
        return document.getPage(page)
                .getResources()
                .getCOSObject()
                .getCOSDictionary(COSName.getPDFName("Properties"))
                .getCOSDictionary(COSName.L);
    }

    private static boolean has(COSArray groups, COSDictionary group) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.getObject(i) == group) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest(name = "membership {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "<</Type/OCMD/OCGs 5 0 R>>",
                "<</Type/OCMD/OCGs[5 0 R]/P/AnyOff>>",
                "<</Type/OCMD/OCGs 5 0 R/VE[/Not 5 0 R]>>"
            })
    void memberships_of_layers_in_different_states_differ(String membership) throws IOException {
        Path shown = document(LISTED, "", "", membership);
        Path hidden = document(LISTED, "/OFF[5 0 R]", "", membership);

        try (var document = print(shown, hidden, shown)) {
            assertThat(layer(document, 1)).isNotSameAs(layer(document, 0));
            assertThat(layer(document, 2)).isSameAs(layer(document, 0));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/BaseState/OFF, true",
        "/BaseState/OFF/ON[5 0 R], false",
        "/BaseState/Unchanged, false"
    })
    void a_base_state_is_that_of_its_document(String state, boolean hidden) throws IOException {
        try (var document = print(document(state), document(""))) {
            assertThat(has(configuration(document).getCOSArray(OFF), layer(document, 0)))
                    .isEqualTo(hidden);
            assertThat(has(configuration(document).getCOSArray(OFF), layer(document, 1))).isFalse();
        }
    }

    @Test
    void a_group_that_its_document_does_not_list_stays_unlisted() throws IOException {
        Path unlisted = document("/OCGs[]", "/OFF[5 0 R]", "", "");

        try (var document = print(unlisted, document("/OFF[5 0 R]"), document(""))) {
            var listed = properties(document).getCOSArray(LISTED_GROUPS);
            var off = configuration(document).getCOSArray(OFF);
            assertThat(has(listed, layer(document, 0))).isFalse();
            assertThat(has(off, layer(document, 0))).isTrue();
            assertThat(has(listed, layer(document, 1))).isTrue();
            assertThat(has(off, layer(document, 2))).isFalse();
        }
    }

    @Test
    void automatic_states_are_for_the_categories_of_print_and_view() throws IOException {
        String usage = "/Usage<</Print<</PrintState/OFF>>/Zoom<</min 3>>>>";
        String print = "/AS[<</Event/Print/Category[/Print]/OCGs[5 0 R]>>]";
        String zoom = "/AS[<</Event/View/Category[/Zoom]/OCGs[5 0 R]>>]";

        try (var document =
                print(document(LISTED, print, usage, ""), document(LISTED, zoom, usage, ""))) {
            var automatic = configuration(document).getCOSArray(COSName.getPDFName("AS"));
            assertThat(automatic).hasSize(1);
            var groups = ((COSDictionary) automatic.getObject(0)).getCOSArray(LISTED_GROUPS);
            assertThat(has(groups, layer(document, 0))).isTrue();
            assertThat(has(groups, layer(document, 1))).isFalse();
        }
    }

    @Test
    void states_count_only_for_the_intent_of_their_document() throws IOException {
        Path design = document(LISTED, "/Intent/Design/OFF[5 0 R]", "/Intent/Design", "");
        Path view = document(LISTED, "/OFF[5 0 R]", "/Intent/Design", "");

        try (var alone = print(view)) {
            assertThat(configuration(alone).containsKey("Intent")).isFalse();
            assertThat(configuration(alone).getCOSArray(OFF)).hasSize(1);
        }
        var press = new Press(folder);
        try (var document = press.print(all(design), all(view))) {
            assertThat(configuration(document).getNameAsString("Intent")).isEqualTo("All");
            var off = configuration(document).getCOSArray(OFF);
            assertThat(has(off, layer(document, 0))).isTrue();
            assertThat(has(off, layer(document, 1))).isFalse();
        }
    }
}
