package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.assembly.StreamingAssembler;

@Timeout(60)
class ParallelAssemblyTest {

    @TempDir Path folder;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final RecordingListener listener = new RecordingListener();
    private Path broken;

    @BeforeEach
    void writeBroken() throws IOException {
        broken = Files.writeString(folder.resolve("broken.pdf"), "no PDF");
    }

    private AssemblySettings settings(int count) {
        return AssemblySettings.defaults().withThreads(count).withExecutor(this::start);
    }

    private void start(Runnable work) {
        var thread = new Thread(work);
        threads.add(thread);
        thread.start();
    }

    private void assemble(AssemblySettings settings, Iterator<Step> steps) {
        new StreamingAssembler(settings).assemble(steps, listener);
    }

    /** Many small documents, long ones, ranges of one, and two print files. */
    private List<Step> steps(String name) throws IOException {
        var steps = new ArrayList<Step>(List.of(new Step.NextFile(folder.resolve(name + "1"))));
        Path longOne = folder.resolve("long.pdf");
        if (!Files.exists(longOne)) {
            writeLong();
            for (int i = 0; i < 40; i++) {
                Letters.write(folder, "letter" + i, 1 + i % 3);
            }
        }
        for (int i = 0; i < 40; i++) {
            steps.add(all(folder.resolve("letter" + i + ".pdf")));
            steps.add(new Step.Pages(longOne, 1 + i * 7, 2, i % 2, "range"));
            if (i == 20) {
                steps.add(all(longOne));
                steps.add(new Step.NextFile(folder.resolve(name + "2")));
                steps.add(all(longOne));
            }
        }
        return steps;
    }

    /** A long document with much beside its pages. */
    private void writeLong() throws IOException {
        try (var document = Letters.letter("long", 700)) {
            var outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
            var labels = new PDPageLabels(document);
            document.getDocumentCatalog().setPageLabels(labels);
            for (int page = 0; page < 700; page++) {
                var item = new PDOutlineItem();
                item.setTitle("Page " + page);
                item.setDestination(document.getPage(page));
                outline.addLast(item);
                var label = new PDPageLabelRange();
                label.setPrefix("Page " + page);
                labels.setLabelItem(page, label);
            }
            Letters.write(folder, "long", document);
        }
    }

    private static Step.Pages all(Path pdf) {
        return new Step.Pages(pdf, 1, Step.Pages.TO_LAST, 0, pdf.getFileName().toString());
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 4})
    void any_number_of_threads_gives_the_same_bytes(int count) throws IOException {
        assemble(settings(0), steps("alone").iterator());

        assemble(settings(count), steps("together").iterator());

        assertThat(threads).hasSize(count);
        for (String part : List.of("1", "2")) {
            assertThat(folder.resolve("together" + part))
                    .hasSameBinaryContentAs(folder.resolve("alone" + part));
        }
        assertThat(listener.written.subList(0, 82)).isEqualTo(listener.written.subList(82, 164));
        assertThatAllThreadsEnded();
    }

    private void assertThatAllThreadsEnded() {
        for (var thread : threads) {
            try {
                thread.join(10_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(thread.isAlive()).isFalse();
        }
    }

    static Stream<Executor> stingyExecutors() {
        return Stream.of(
                work -> {},
                Runnable::run,
                work -> {
                    throw new RejectedExecutionException("busy");
                });
    }

    @ParameterizedTest
    @MethodSource("stingyExecutors")
    void an_executor_that_gives_no_thread_does_not_stop_the_work(Executor executor)
            throws IOException {
        assemble(settings(2).withExecutor(executor), steps("out").iterator());

        assertThat(listener.written).hasSize(82);
    }

    @Test
    void a_thread_that_comes_too_late_has_nothing_to_do() throws IOException {
        var late = new ArrayList<Runnable>();

        assemble(settings(2).withExecutor(late::add), steps("out").iterator());
        late.forEach(this::start);

        assertThat(late).hasSize(2);
        assertThatAllThreadsEnded();
    }

    @Test
    void a_broken_document_ends_the_threads() throws IOException {
        var steps = steps("out");
        steps.add(30, all(broken));

        assertThatThrownBy(() -> assemble(settings(2), steps.iterator()))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageStartingWith("broken.pdf: ");
        assertThat(listener.written).hasSize(29);
        assertThatAllThreadsEnded();
    }

    @Test
    void cancelling_ends_the_threads() throws IOException {
        var cancelling =
                new RecordingListener() {
                    @Override
                    public boolean cancelled() {
                        return written.size() >= 10;
                    }
                };
        var steps = new ArrayList<>(steps("out"));
        for (int i = 0; i < 100; i++) {
            steps.add(all(folder.resolve("long.pdf")));
        }

        assertThatThrownBy(
                        () ->
                                new StreamingAssembler(settings(2))
                                        .assemble(steps.iterator(), cancelling))
                .isInstanceOf(AssemblyCancelledException.class);
        assertThatAllThreadsEnded();
    }

    @Test
    void steps_that_fail_end_the_threads() throws IOException {
        var steps = steps("out").iterator();
        var failing =
                new Iterator<Step>() {
                    @Override
                    public boolean hasNext() {
                        return true;
                    }

                    @Override
                    public Step next() {
                        if (!steps.hasNext()) {
                            throw new IllegalStateException("no more steps");
                        }
                        return steps.next();
                    }
                };

        assertThatThrownBy(() -> assemble(settings(2), failing))
                .isInstanceOf(IllegalStateException.class);
        assertThatAllThreadsEnded();
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {0, 2})
    void broken_documents_are_left_out_whole_if_that_is_wanted(int count) throws IOException {
        Path long1 = Letters.write(folder, "long", 300);
        var late = brokenAtItsEnd(long1);
        Path out = folder.resolve("out");
        List<Step> steps =
                List.of(new Step.NextFile(out), all(broken), all(late), all(long1), all(broken));

        assemble(
                settings(count).withOnBroken(AssemblySettings.OnBroken.LEAVE_OUT),
                steps.iterator());

        assertThat(listener.written).containsExactly("long.pdf");
        assertThat(listener.leftOut).containsExactly("broken.pdf", "late.pdf", "broken.pdf");
        assertThat(Letters.read(out)).hasSize(300).endsWith("long 300");
    }

    /** Its last page, which is in the second fragment, reaches deeper than allowed. */
    private Path brokenAtItsEnd(Path whole) throws IOException {
        try (var document = Loader.loadPDF(whole.toFile())) {
            var page = document.getPage(299).getCOSObject();
            var array = new COSArray();
            page.setItem("Deep", array);
            for (int i = 0; i < 300; i++) {
                var inner = new COSArray();
                inner.setDirect(true);
                array.add(inner);
                array = inner;
            }
            return Letters.write(folder, "late", document);
        }
    }
}
