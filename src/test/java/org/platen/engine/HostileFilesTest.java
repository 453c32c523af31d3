package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.AssemblySettings.OnBroken;
import org.platen.engine.assembly.DocumentLease;
import org.platen.engine.assembly.DocumentLibrary;
import org.platen.engine.assembly.PrintFiles;
import org.platen.engine.assembly.StepReader;
import org.platen.engine.assembly.StreamingAssembler;
import org.platen.engine.cli.AssembleCommand;
import org.platen.engine.fragment.Fragment;
import org.platen.engine.hash.ContentHash;

/** Files made to exhaust time, memory or stack, and files that are no files. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {

    private static final AssemblySettings SETTINGS = AssemblySettings.defaults().withThreads(0);
    private static final AssemblySettings PLAIN = SETTINGS.withForm(FileForm.TABLE);
    private static final Limits FEW =
            new Limits(1000, 1000, 1 << 20, 1 << 20, 1000, 1 << 20, 1 << 24);

    @TempDir Path folder;
    private final RecordingListener listener = new RecordingListener();

    private Path out() {
        return folder.resolve("out.pdf");
    }

    private void assemble(AssemblySettings settings, Path... files) {
        var steps = new ArrayList<Step>();
        steps.add(new Step.NextFile(out()));
        for (Path file : files) {
            String label = file.getFileName().toString();
            steps.add(new Step.Pages(file, 1, Step.Pages.TO_LAST, 0, label));
        }
        new StreamingAssembler(settings).assemble(steps.iterator(), listener);
    }

    private void assemble(RawPdf pdf) throws IOException {
        assemble(SETTINGS, pdf.write(folder.resolve("raw.pdf")));
    }

    private void assertRefused(AssemblySettings settings, RawPdf pdf, String reason)
            throws IOException {
        Path file = pdf.write(folder.resolve("raw.pdf"));

        assertThatThrownBy(() -> assemble(settings, file))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageMatching("raw\\.pdf(, page 1)?: .*")
                .hasMessageContaining(reason);
    }

    private static AssemblySettings with(Limits limits) {
        return SETTINGS.withLimits(limits);
    }

    private String output() throws IOException {
        return Files.readString(out(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_page_with_kids_is_nothing_but_a_page_in_the_print_file() throws IOException {
        assemble(PLAIN, page("/Kids[4 0 R]/Count 7"));

        assertThat(output())
                .containsOnlyOnce("/Kids")
                .containsOnlyOnce("/Count 1")
                .doesNotContain("/Count 7");
    }

    @ParameterizedTest(name = "[/X {0}]")
    @ValueSource(
            strings = {
                "2147483648 0 R",
                "4294967300 0 R",
                "99999999999999 0 R",
                "7 99999 R",
                "2147483647 0 R"
            })
    void a_reference_to_a_number_that_no_object_has_means_null(String reference)
            throws IOException {
        assemble(PLAIN, page("/X " + reference));

        assertThat(output()).contains("/X null");
    }

    private Path page(String entries) throws IOException {
        return new RawPdf().page(entries).write(folder.resolve("raw.pdf"));
    }

    @Test
    void an_object_stream_whose_length_is_in_itself_is_read_to_its_end() throws IOException {
        var pdf = new RawPdf().objectStream(20, 0, 3, "<</Type/Page>>", "17");
        byte[] file = pdf.bytes();
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Path raw =
                Files.writeString(
                        folder.resolve("raw.pdf"),
                        text.replaceFirst("(/ObjStm.*)/Length ([0-9]+)", "$1/Length 4 0 R"),
                        StandardCharsets.ISO_8859_1);

        assemble(SETTINGS, raw);

        assertThat(Letters.pageCount(out())).isOne();
    }

    @Test
    void an_object_stream_that_takes_too_much_is_refused_and_not_repaired() throws IOException {
        var pdf = new RawPdf().objectStream(20, 0, 3, "<</Type/Page>>", noise(3 << 19));

        assertRefused(with(FEW), pdf, "longer than 1 MiB");
    }

    private static String noise(int length) {
        var noise = new StringBuilder("(");
        new Random(4711)
                .ints(length, 'A', 'z')
                .forEach(c -> noise.append(c == 92 ? 'x' : (char) c));
        return noise.append(')').toString();
    }

    @Test
    void metadata_of_many_megabytes_counts_as_absent() throws IOException {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        var packet = new byte[120][];
        Arrays.fill(packet, blanks);
        var pdf = new RawPdf();
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R/Metadata 9 0 R>>");
        pdf.stream(9, "/Type/Metadata/Filter/FlateDecode", RawPdf.deflated(packet));
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();

        assertRefused(SETTINGS.withConformance(Conformance.PDF_A_2B), pdf, "PDF/A");

        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(64 << 20);
    }

    @Test
    void an_object_stream_is_not_limited_by_its_length() throws IOException {
        var pdf = new RawPdf().objectStream(20, 5 << 20, 3, "<</Type/Page>>", "(last)");

        assemble(with(FEW), pdf.write(folder.resolve("raw.pdf")));

        assertThat(Letters.pageCount(out())).isOne();
    }

    @Test
    void object_numbers_need_not_be_dense() throws IOException {
        assemble(new RawPdf().object(900_000, "null"));

        assertThat(Letters.pageCount(out())).isOne();
    }

    @Test
    void a_page_that_reaches_too_many_objects_is_refused() throws IOException {
        var pdf = new RawPdf().page("/X 100 0 R");
        for (int number = 100; number < 2000; number++) {
            pdf.object(number, "<</N " + (number + 1) + " 0 R>>");
        }
        var limits = new Limits(9999, 9999, 1 << 20, 1 << 20, 1000, 1 << 20, 1 << 24);

        assertRefused(with(limits), pdf, "a page refers to more than 1000 objects");
    }

    @Test
    void references_count_as_what_a_page_reaches() throws IOException {
        var pdf = new RawPdf().page("/X[" + "4 0 R ".repeat(150_000) + "]");

        assertRefused(with(FEW), pdf, "a page refers to objects of more than 1 MiB");
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {0, 2})
    void a_page_that_reaches_much_waits_for_its_turn(int threads) throws IOException {
        Path large = page("/X(" + "x".repeat(900_000) + ")");
        var limits = new Limits(9999, 9999, 2 << 20, 1 << 20, 16, 1 << 20, 1 << 24);
        Path plain = new RawPdf().write(folder.resolve("plain.pdf"));

        assemble(with(limits).withThreads(threads), plain, large, plain, large, plain);

        assertThat(listener.written)
                .containsExactly("plain.pdf", "raw.pdf", "plain.pdf", "raw.pdf", "plain.pdf");
    }

    @Test
    void streams_that_are_decoded_again_and_again_are_refused() throws IOException {
        var first = new String[100];
        var second = new String[100];
        for (int i = 0; i < first.length; i++) {
            first[i] = "<</N " + (300 + i) + " 0 R>>";
            second[i] = "<</N " + (201 + i) + " 0 R>>";
        }
        // Each is more than is kept of such streams, so one drives out the other.
        var pdf =
                new RawPdf()
                        .page("/X 200 0 R")
                        .objectStream(20, 9 << 20, 200, first)
                        .objectStream(21, 9 << 20, 300, second);
        var limits = new Limits(9999, 9999, 1 << 20, 16 << 20, 9999, 1 << 20, 100 << 20);

        assertRefused(with(limits), pdf, "read again and again, more than 100 MiB");
    }

    @Test
    void pages_that_inherit_a_megabyte_each_are_refused() throws IOException {
        var fat = "/Resources<</X(" + "x".repeat(1_000_000) + ")>>";
        var pdf =
                new RawPdf()
                        .object(
                                2,
                                "<</Type/Pages" + fat + "/Kids[" + "3 0 R ".repeat(1000) + "]>>");
        var limits = Limits.defaults();

        assemble(with(limits).withOnBroken(OnBroken.LEAVE_OUT), pdf.write(folder.resolve("a.pdf")));

        assertThat(listener.leftOut).containsExactly("a.pdf");
    }

    @Test
    void names_in_a_tree_that_contains_itself_are_looked_for_once() throws IOException {
        var pdf =
                new RawPdf()
                        .object(1, "<</Type/Catalog/Pages 2 0 R/Names<</Dests 5 0 R>>>>")
                        .object(5, "<</Kids[" + "5 0 R ".repeat(50) + "]>>")
                        .page("/Annots[" + "<</Subtype/Link/Dest(a)>>".repeat(500) + "]");

        assemble(pdf);

        assertThat(Letters.pageCount(out())).isOne();
    }

    @Test
    void a_word_that_means_nothing_does_not_come_into_the_output() throws IOException {
        assemble(PLAIN, page("/X[1 what 2]"));

        assertThat(output()).doesNotContain("what").contains("/X");
    }

    @Test
    void a_number_may_run_into_the_end_of_its_object() throws IOException {
        var pdf = new RawPdf().page("/X 5 0 R").object(5, "4711endobj");

        assemble(PLAIN, pdf.write(out("in")));

        assertThat(output()).contains("4711\nendobj").doesNotContain("4711endobj");
    }

    private Path out(String name) {
        return folder.resolve(name + ".pdf");
    }

    @Test
    void a_number_of_many_digits_is_shortened() throws IOException {
        assemble(PLAIN, page("/Pi 3." + "14".repeat(1000)));

        assertThat(output()).containsPattern("/Pi 3\\.(14){31}[^0-9]");
    }

    @Test
    void a_widget_without_its_field_has_what_it_inherited() throws IOException {
        var pdf =
                new RawPdf()
                        .page("/Annots[5 0 R]")
                        .object(5, "<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/Parent 6 0 R>>")
                        .object(6, "<</FT/Btn/Ff 49152/V/On/Kids[5 0 R]>>");

        assemble(PLAIN, pdf.write(out("in")));

        assertThat(output()).contains("/FT/Btn/Ff 49152/V/On");
    }

    @Test
    void pages_that_are_no_objects_of_their_own_are_found() throws IOException {
        var page = "<</Type/Page/MediaBox[0 0 9 9]>>";

        assemble(new RawPdf().object(2, "<</Type/Pages/Kids[3 0 R " + page + "]/Count 2>>"));

        assertThat(Letters.pageCount(out())).isEqualTo(2);
    }

    @Test
    void a_document_that_lacks_a_page_is_refused() throws IOException {
        var pdf = new RawPdf().object(2, "<</Type/Pages/Kids[3 0 R 77 0 R]/Count 2>>");

        assertRefused(SETTINGS, pdf, "of its 2 pages 1 were found");
    }

    @Test
    void repair_does_not_fill_up_the_numbers_below_a_huge_one() throws IOException {
        var pdf =
                new RawPdf()
                        .page("/X 1999999999 0 R/Y 2000000000 0 R")
                        .object(2_000_000_000, "(far away)");
        var lost = new String(pdf.bytes(), StandardCharsets.ISO_8859_1).replace("xref", "xfer");
        Path file = folder.resolve("raw.pdf");
        Files.writeString(file, lost, StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> assemble(SETTINGS, file))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageContaining(
                        "the object number 2000000000 is too high for a file of this size");
    }

    @Test
    void what_a_page_inherits_is_not_lost_in_a_damaged_tree() throws IOException {
        var pdf =
                new RawPdf()
                        .object(2, "<</Type/Pages/MediaBox[0 0 70 80]/Kids[5 0 R 2 0 R]/Count 1>>")
                        .object(5, "<</Type/Pages/Rotate 90/Kids[3 0 R]/Count 1>>")
                        .object(3, "<</Type/Page>>");

        assemble(PLAIN, pdf.write(out("in")));

        assertThat(output()).contains("/MediaBox[0 0 70 80]/Rotate 90");
    }

    @Test
    void a_folder_is_no_document() throws IOException {
        Path file = Files.createDirectory(folder.resolve("folder.pdf"));

        assertThatThrownBy(() -> assemble(SETTINGS, file))
                .hasMessage("folder.pdf: it cannot be read: it is a folder");
    }

    @Test
    void a_pipe_is_not_waited_for() throws Exception {
        Path pipe = folder.resolve("pipe.pdf");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

        assertThatThrownBy(() -> assemble(SETTINGS, pipe))
                .hasMessage("pipe.pdf: it cannot be read: it is a pipe or a device, not a file");
    }

    @Test
    void a_file_that_becomes_shorter_while_it_is_read_is_not_left_out_by_halves()
            throws IOException {
        Path file = longDocument().write(out("long"));
        var settings = SETTINGS.withOnBroken(OnBroken.LEAVE_OUT);
        var step = new Step.Pages(file, 1, Step.Pages.TO_LAST, 0, "long.pdf");
        try (var files = new PrintFiles(settings, () -> {}, listener);
                var reader =
                        new StepReader(
                                settings,
                                new ContentHash(new SecureRandom()),
                                new DocumentLibrary(),
                                () -> {})) {
            files.begin(out());
            var place = new StepReader.Numbered(step, 0, 0);
            var exchange = new TruncatingExchange(files, step);

            assertThatThrownBy(() -> reader.read(step, place, new DocumentLease(), exchange))
                    .isInstanceOfSatisfying(
                            BrokenDocumentException.class,
                            reason ->
                                    assertThatThrownBy(() -> files.leaveOut(step, reason))
                                            .isSameAs(reason));
        }
        assertThat(listener.leftOut).isEmpty();
    }

    private static RawPdf longDocument() {
        var pdf = new RawPdf();
        var kids = new StringBuilder();
        var random = new Random(4711);
        for (int number = 100; number < 1000; number += 2) {
            byte[] content = new byte[4000];
            random.nextBytes(content);
            content[0] = '%';
            pdf.object(
                    number, "<</Type/Page/MediaBox[0 0 9 9]/Contents " + (number + 1) + " 0 R>>");
            pdf.stream(number + 1, "", content);
            kids.append(number).append(" 0 R ");
        }
        return pdf.object(2, "<</Type/Pages/Kids[" + kids + "]/Count 450>>");
    }

    /** Writes the first pages, and then takes the file away. */
    private record TruncatingExchange(PrintFiles files, Step.Pages step, Fragment empty)
            implements StepReader.Exchange {

        TruncatingExchange(PrintFiles files, Step.Pages step) {
            this(files, step, new Fragment());
        }

        @Override
        public void filled() {
            files.append(empty, step);
            try {
                Files.write(Path.of(step.pdf().name()), new byte[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void awaitTurn() {}
    }

    @Test
    void with_little_memory_bad_documents_are_left_out_and_good_ones_stay() throws Exception {
        var command =
                new ArrayList<String>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx48m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                AssembleCommand.class.getName(),
                                "--skip-broken",
                                "-o",
                                out().toString()));
        Path good = Letters.write(folder, "good", 2);
        for (Path bad : demanding()) {
            command.add(bad.toString());
            command.add(good.toString());
        }

        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();

        assertThat(process.waitFor(Duration.ofSeconds(50).toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("said"))
                .content()
                .contains(
                        "string.pdf: the object at offset 105 is longer than 5 MiB",
                        "references.pdf: the object at offset 105 is longer than 5 MiB",
                        "brackets.pdf: ");
        assertThat(process.exitValue()).isZero();
        assertThat(Letters.pageCount(out())).isEqualTo(1 + 2 * demanding().size());
    }

    private List<Path> demanding() throws IOException {
        int much = 40 << 20;
        var fan = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            fan.append("5 0 R ".repeat(100));
        }
        return List.of(
                new RawPdf().objectStream(20, much, 3, "<</Type/Page>>").write(out("decodes")),
                new RawPdf().page("/X(" + "x".repeat(much) + ")").write(out("string")),
                new RawPdf().page("/X[" + fan + "]").write(out("references")),
                new RawPdf().page("/X[" + "[".repeat(much)).write(out("brackets")));
    }
}
