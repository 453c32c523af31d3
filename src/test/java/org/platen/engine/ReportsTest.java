package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Structures that users of other tools have reported, with what is right (the README there). */
class ReportsTest {

    static final Path INPUTS = Path.of("src/test/resources/reports");

    private static final Map<String, List<String>> TEXTS = new TreeMap<>();

    static {
        put("00-ordinary-a", "ordinary a p1", "ordinary a p2");
        put("00-ordinary-b", "ordinary b p1", "ordinary b p2");
        put("02-need-appearances-asks", "asks asked for");
        put("02-need-appearances-formatted", "formatted EUR 1.234,50 30. November 2026");
        put("03-dr-clash-a", "dr a: Helvetica WWWW iiii");
        put("03-dr-clash-b", "dr b: Courier-Bold WWWW iiii");
        put("04-orphan-widget-need", "orphan p1 orphan value listed value");
        put("13-uri-base-a", "base a p1");
        put("17-type3-noresources-a", "type3 a AAA");
        put("17-type3-noresources-b", "type3 b AAA");
        put("23-tree-kids-array-shared", oddTree());
        put("23-tree-shared-node", oddTree());
        put("24-prev-loop-self", "loop p1");
        put("25-hybrid-stale", "NEW p1");
        put("26-update-subsection-wrong", "NEW 250,00");
        put("28-two-files", "second file p1", "second file p2");
        put("29-length-dangling", "length p1");
        put("30-contents-integer", "");
        put("41-spot-a", "spot a");
        put("41-spot-b", "spot b");
        put("48-viewer-preferences", "prefs p1", "prefs p2");
        put("50-exponent-matrix", "exponent p1");
        put("50-exponent-rect", "exponent p1");
        put("53-lost-form-length-dictionary", "lost? p1");
        put("53-lost-image-length-dangling", "lost? p1");
        put("53-lost-image-length-null", "lost? p1");
        put("58-crypt-identity-in-aes-128", "plain within encrypted");
        put("59-no-appearance-a", "no appearance a 4444 iiii");
        put("59-no-appearance-b", "no appearance b 4444 iiii");
    }

    private static final List<List<String>> PAIRS =
            List.of(
                    List.of("02-need-appearances-formatted", "02-need-appearances-asks"),
                    List.of("59-no-appearance-a", "59-no-appearance-b"),
                    List.of("03-dr-clash-a", "03-dr-clash-b"),
                    List.of("03-dr-clash-a", "59-no-appearance-b"),
                    List.of("17-type3-noresources-a", "17-type3-noresources-b"),
                    List.of("04-orphan-widget-need", "02-need-appearances-formatted"),
                    List.of("04-orphan-widget-need", "02-need-appearances-asks"),
                    List.of("41-spot-a", "41-spot-b"));

    // MuPDF finds no content in it, and poppler and Ghostscript do.
    private static final List<String> SHOWN_BY_POPPLER_ONLY = List.of("24-prev-loop-self");

    // They ask for appearances. Poppler draws these, and so do we; MuPDF shows old ones that are
    // stale, and draws missing ones up to two points higher, in a font by its name and not by /DR.
    private static final List<String> ASKING =
            List.of(
                    "02-need-appearances-asks",
                    "03-dr-clash-a",
                    "03-dr-clash-b",
                    "04-orphan-widget-need");

    // What no reader but one shows rightly, and we do with a warning: poppler loses the page of an
    // integer in place of its content; poppler and MuPDF do not read exponents, as Ghostscript
    // does.
    private static final List<String> MENDED =
            List.of("30-contents-integer", "50-exponent-matrix", "50-exponent-rect");

    // What they contain is damaged: "else refused by name".
    private static final List<String> MAY_BE_REFUSED =
            List.of(
                    "29-length-dangling",
                    "30-contents-integer",
                    "53-lost-form-length-dictionary",
                    "53-lost-image-length-dangling",
                    "53-lost-image-length-null");

    @TempDir static Path looks;
    private static SourceLooks sources;

    @TempDir Path folder;

    private static void put(String name, String... texts) {
        TEXTS.put(name, List.of(texts));
    }

    private static String[] oddTree() {
        return new String[] {"odd tree p1", "odd tree p2", "odd tree p1", "odd tree p2"};
    }

    @BeforeAll
    static void remembersSources() {
        sources = new SourceLooks(looks);
    }

    @BeforeEach
    void needsRenderers() {
        for (var renderer : Renderer.values()) {
            assumeTrue(renderer.tool().installed(), renderer + " is not installed");
        }
    }

    private static Path input(String name) {
        return INPUTS.resolve(name + ".pdf");
    }

    private static Trial trial(String name) {
        var judges =
                SHOWN_BY_POPPLER_ONLY.contains(name) || ASKING.contains(name)
                        ? EnumSet.of(Renderer.POPPLER)
                        : EnumSet.allOf(Renderer.class);
        var trial = Trial.of(input(name), TEXTS.get(name), judges);
        return MENDED.contains(name) ? trial.ofDamaged() : trial;
    }

    static Stream<Arguments> inputsInCompany() {
        return TEXTS.keySet().stream()
                .flatMap(
                        name ->
                                Arrays.stream(Trial.Company.values())
                                        .map(company -> Arguments.of(name, company)));
    }

    @Test
    void each_input_has_a_right_value() throws IOException {
        assertThat(PictureCheck.pdfs(INPUTS)).hasSameSizeAs(TEXTS.keySet());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("inputsInCompany")
    void a_reported_structure_comes_out_right(String name, Trial.Company company)
            throws IOException {
        var before = trial("00-ordinary-a");
        var behind = trial("00-ordinary-b");

        for (var printFile : company.printFiles(trial(name), before, behind)) {
            assertSameOrRefused(printFile);
        }
    }

    static Stream<List<String>> pairs() {
        return PAIRS.stream().flatMap(pair -> Stream.of(pair, List.of(pair.get(1), pair.get(0))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void documents_look_as_alone_beside_each_other(List<String> names) throws IOException {
        assertSameOrRefused(names.stream().map(ReportsTest::trial).toList());
    }

    private void assertSameOrRefused(List<Trial> printFile) throws IOException {
        try {
            assertThat(Trial.faults(printFile, sources, folder)).isEmpty();
        } catch (BrokenDocumentException e) {
            assertThat(MAY_BE_REFUSED)
                    .as(e.getMessage())
                    .anyMatch(name -> e.getMessage().startsWith(name));
        }
    }

    private RecordingListener print(String... names) throws IOException {
        var excerpts = Stream.of(names).map(name -> trial(name).document()).toList();
        return Proof.of(excerpts, AssemblySettings.defaults(), folder).listener();
    }

    private PDDocument proof() throws IOException {
        return Loader.loadPDF(folder.resolve("proof.pdf").toFile());
    }

    @Test
    void links_lead_to_where_the_base_of_their_document_makes_them_lead() throws IOException {
        print("13-uri-base-a");
        assertThat(linkAddress()).isEqualTo("https://a.example/faq.html");

        var listener = print("13-uri-base-a", "00-ordinary-a");
        assertThat(linkAddress()).isEqualTo("https://a.example/faq.html");
        assertThat(listener.warned).isEmpty();
    }

    private String linkAddress() throws IOException {
        try (var pdf = proof()) {
            var link = pdf.getPage(0).getAnnotations().get(0).getCOSObject();
            return link.getCOSDictionary(COSName.A).getString(COSName.URI);
        }
    }

    @Test
    void viewer_preferences_are_kept_alone_and_kept_or_warned_of_beside_others()
            throws IOException {
        print("48-viewer-preferences");
        assertThat(hasViewerPreferences()).isTrue();

        var listener = print("48-viewer-preferences", "00-ordinary-a");
        assertThat(hasViewerPreferences() || isWarnedOfPreferences(listener)).isTrue();
    }

    // Whoever stands last is named: the preferences are those of all.
    private static boolean isWarnedOfPreferences(RecordingListener listener) {
        return listener.warned.stream().anyMatch(text -> text.contains("viewer preferences"));
    }

    private boolean hasViewerPreferences() throws IOException {
        try (var pdf = proof()) {
            return pdf.getDocumentCatalog().getViewerPreferences() != null;
        }
    }

    @Test
    void different_output_intents_are_kept_by_page_or_warned_of() throws IOException {
        for (var names :
                List.of(List.of("41-spot-a", "41-spot-b"), List.of("41-spot-a", "00-ordinary-a"))) {
            var listener = print(names.toArray(String[]::new));

            try (var pdf = proof()) {
                var intents = COSName.OUTPUT_INTENTS;
                assertThat(
                                pdf.getPage(0).getCOSObject().containsKey(intents)
                                        || isWarnedOf(listener, "41-spot"))
                        .as(names + "")
                        .isTrue();
            }
        }
    }

    private static boolean isWarnedOf(RecordingListener listener, String label) {
        return listener.warned.stream().anyMatch(warning -> warning.startsWith(label));
    }

    @Test
    void an_owner_password_alone_changes_nothing() throws IOException {
        var qpdf = new Tool("qpdf");
        assumeTrue(qpdf.installed(), "qpdf is not installed");
        Path plain = BigPdf.letters(folder.resolve("plain.pdf"), 8000);
        Path encrypted = folder.resolve("encrypted.pdf");
        qpdf.run("--encrypt", "", "owner", "256", "--", plain.toString(), encrypted.toString());

        assertLooksLikeItsSource(encrypted, 8000);
    }

    private void assertLooksLikeItsSource(Path pdf, int pages) throws IOException {
        var proof =
                Proof.of(List.of(Excerpt.whole(pdf, pages)), AssemblySettings.defaults(), folder);
        var sources = new SourceLooks(folder);
        for (var renderer : Renderer.values()) {
            assertThat(proof.differences(renderer, sources, folder)).isEmpty();
        }
    }

    @Test
    void a_page_brings_only_the_picture_that_its_content_names() throws IOException {
        Path shared = BigPdf.shared(folder.resolve("shared.pdf"), 500, 20_000);
        var excerpt = Excerpt.page(shared, 1);

        var proof = Proof.of(List.of(excerpt), AssemblySettings.defaults(), folder);

        assertThat(Files.size(proof.printFile())).isBetween(20_000L, 30_000L);
        for (var renderer : Renderer.values()) {
            assertThat(proof.differences(renderer, new SourceLooks(folder), folder)).isEmpty();
        }
    }

    @Test
    void a_page_tree_of_many_levels_is_read() throws IOException {
        int levels = 2404;
        Path deep = BigPdf.deep(folder.resolve("deep.pdf"), levels, 300);

        var excerpt = Excerpt.whole(deep, levels);
        var proof = Proof.of(List.of(excerpt), AssemblySettings.defaults(), folder);

        var expected =
                IntStream.rangeClosed(1, levels).mapToObj(level -> "deep p" + level).toList();
        assertThat(proof.pages()).isEqualTo(levels);
        assertThat(Letters.read(proof.printFile())).containsExactlyElementsOf(expected);
    }

    @Test
    void a_long_object_stream_is_read_in_the_memory_of_the_command_line() throws IOException {
        Path objects = BigPdf.objects(folder.resolve("objects.pdf"), 60_000);
        Path out = folder.resolve("out.pdf");

        var end =
                new EngineProcess("96m")
                        .assemble(
                                FileForm.STREAMS,
                                out,
                                1,
                                objects,
                                List.of(new Step.Range(1, Step.Pages.TO_LAST)));

        assertThat(end.said()).isEmpty();
        assertThat(Letters.read(out)).containsExactly("tagged form");
    }
}
