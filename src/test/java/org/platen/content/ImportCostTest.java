package org.platen.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.budget.Budget;
import org.platen.budget.BudgetExceededException;
import org.platen.budget.BudgetLimits;
import org.platen.content.imports.ContentReader;
import org.platen.content.imports.ItemCheck;
import org.platen.content.imports.Splitting;
import org.platen.content.imports.SplittingAtBookmarks;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.RawPdf;
import org.platen.problem.ProblemException;

/** Small files that once took gigabytes of memory and database, or minutes of a processor. */
@Timeout(60)
class ImportCostTest {

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final long MIB = 1 << 20;

    private static final Splitting PAGE_BY_PAGE = new Splitting.EveryPages(1);

    @TempDir Path folder;

    private final RawPdf pdf = new RawPdf();

    private final AtomicInteger items = new AtomicInteger();

    /** Classes that are loaded take memory as well. */
    @BeforeEach
    void warmUp() throws IOException {
        read(new RawPdf(), new Splitting.AtParts(), budget());
        read(new RawPdf(), PAGE_BY_PAGE, budget());
        items.set(0);
    }

    private static Budget budget() {
        return new Budget(BudgetLimits.defaults());
    }

    private void read(RawPdf made, Splitting splitting, Budget budget) throws IOException {
        var file = made.write(folder.resolve("made.pdf"));
        budget.receive(Files.size(file));
        try (var check = new ItemCheck(DocumentPasswords.NONE, budget)) {
            check.read(
                    file,
                    "made.pdf",
                    splitting,
                    ContentReader.Progress.UNSEEN,
                    item -> items.incrementAndGet());
        }
    }

    @Test
    void a_million_items_of_a_few_kilobytes_are_refused() throws IOException {
        pdf.object(2, "<</Type/Pages/Count 1000000/Kids[" + "10 0 R ".repeat(100) + "]>>");
        pdf.object(10, "<</Type/Pages/Kids[" + "11 0 R ".repeat(100) + "]>>");
        pdf.object(11, "<</Type/Pages/Kids[" + "3 0 R ".repeat(100) + "]>>");

        assertExceeded(() -> read(pdf, PAGE_BY_PAGE, budget()), "platen.import.max-growth");
        assertThat(items.get()).isLessThan(65_536);
    }

    @Test
    void nodes_without_pages_end_with_the_processor_time() {
        pdf.object(2, "<</Type/Pages/Kids[3 0 R 20 0 R]>>");
        for (int level = 20; level < 60; level++) {
            var below = (level + 1) + " 0 R ";
            pdf.object(level, "<</Type/Pages/Kids[" + below.repeat(50) + "]>>");
        }
        pdf.object(60, "<</Type/Pages/Kids[]>>");
        var limits = BudgetLimits.defaults();
        var brief =
                new BudgetLimits(
                        limits.most(),
                        limits.text(),
                        limits.growth(),
                        Duration.ofMillis(100),
                        "platen.request.cpu",
                        Optional.empty());

        assertExceeded(
                () -> read(pdf, PAGE_BY_PAGE, new Budget(brief)),
                "more than 100 ms of processor time");
    }

    @Test
    void a_title_of_some_megabytes_is_refused() {
        int titleNr = 20;
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R/Outlines<</First 100 0 R>>>>");
        var title = "(" + "A".repeat(8 << 20) + ")";
        pdf.objectStream(30, 0, titleNr, title);
        for (int mark = 100; mark < 160; mark++) {
            pdf.object(mark, "<</Title 20 0 R/Dest[3 0 R/Fit]/Next %d 0 R>>".formatted(mark + 1));
        }

        assertExceeded(
                () -> read(pdf, new SplittingAtBookmarks(), budget()),
                "8388608 bytes, more than the 65536 that platen.import.max-value allows");
    }

    @Test
    void metadata_that_thousands_of_parts_inherit_is_counted_for_each() {
        int parts = 3_000;
        pdf.object(
                2, "<</Type/Pages/Count %d/Kids[%s]>>".formatted(parts, references(10_000, parts)));
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R/DPartRoot<</DPartRootNode 5 0 R>>>>");
        var values =
                IntStream.range(0, 5_000)
                        .mapToObj(nr -> "/k%d(value %d)".formatted(nr, nr))
                        .collect(Collectors.joining());
        pdf.object(5, "<</DPM<<%s>>/DParts[[%s]]>>".formatted(values, references(20_000, parts)));
        for (int nr = 0; nr < parts; nr++) {
            pdf.object(10_000 + nr, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>");
            pdf.object(20_000 + nr, "<</DPM<</nr %d>>/Start %d 0 R>>".formatted(nr, 10_000 + nr));
        }

        assertExceeded(
                () -> read(pdf, new Splitting.AtParts(), budget()), "platen.import.max-growth");
        assertThat(items.get()).isBetween(100, 2_000);
    }

    private static String references(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(nr -> nr + " 0 R")
                .collect(Collectors.joining(" "));
    }

    @Test
    void metadata_of_one_part_has_a_limit_of_its_own() {
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R/DPartRoot<</DPartRootNode 5 0 R>>>>");
        var value = "(" + "x".repeat(60_000) + ")";
        var values =
                IntStream.range(0, 20)
                        .mapToObj(nr -> "/k" + nr + value)
                        .collect(Collectors.joining());
        pdf.object(5, "<</DPM<<" + values + ">>/Start 3 0 R>>");

        assertThatThrownBy(() -> read(pdf, new Splitting.AtParts(), budget()))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageContaining("at most 50 levels, 10000 values and 1048576 characters");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/Outlines<</First 2147483647 0 R>>",
                "/Names<</Dests<</Kids[2147483647 0 R]>>>>/Outlines<</First<</Dest(x)>>>>",
                "/AcroForm<</Fields[2147483647 0 R 3 0 R]>>",
                "/DPartRoot<</DPartRootNode 2147483647 0 R>>"
            })
    void a_reference_to_an_object_that_is_not_there_takes_no_memory(String entries) {
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R" + entries + ">>");

        assertThat(
                        allocated(
                                () -> {
                                    for (var splitting :
                                            List.of(
                                                    new SplittingAtBookmarks(),
                                                    new Splitting.AtParts())) {
                                        readOrRefuse(splitting);
                                    }
                                }))
                .isLessThan(32 * MIB);
    }

    private void readOrRefuse(Splitting splitting) {
        try {
            read(pdf, splitting, budget());
        } catch (IOException | RuntimeException e) {
            assertThat(e).isInstanceOfAny(BrokenDocumentException.class, ProblemException.class);
        }
    }

    @Test
    void an_object_stream_of_millions_of_objects_is_refused() {
        byte[] header = "0 0 ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        pdf.stream(
                20,
                "/Type/ObjStm/N 31457280/First 125829120/Filter/FlateDecode",
                RawPdf.deflated(
                        IntStream.range(0, 30).mapToObj(nr -> header).toArray(byte[][]::new)));
        pdf.inObjectStream(3, 20);

        long bytes =
                allocated(
                        () ->
                                assertThatThrownBy(() -> read(pdf, PAGE_BY_PAGE, budget()))
                                        .hasMessageContaining("an object stream has 31457280"));

        assertThat(bytes).isLessThan(200 * MIB);
    }

    @Test
    void what_the_caller_throws_ends_the_reading_as_it_is() {
        pdf.object(2, "<</Type/Pages/Kids[" + "3 0 R ".repeat(3_000) + "]>>");
        var unwanted = new IllegalStateException("nobody wants it");
        var calls = new AtomicInteger();
        var budget =
                new Budget(
                        BudgetLimits.defaults(),
                        () -> {
                            if (calls.incrementAndGet() > 1) {
                                throw unwanted;
                            }
                        });

        assertThatThrownBy(
                        () -> {
                            while (true) {
                                read(pdf, PAGE_BY_PAGE, budget);
                            }
                        })
                .isSameAs(unwanted);
    }

    private static void assertExceeded(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(BudgetExceededException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("[made.pdf]");
    }

    private static long allocated(Runnable work) {
        long before = THREAD.getCurrentThreadAllocatedBytes();
        work.run();
        return THREAD.getCurrentThreadAllocatedBytes() - before;
    }
}
