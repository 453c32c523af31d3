package org.platen.outputcreation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.engine.Assembler;
import org.platen.engine.AssemblyCancelledException;
import org.platen.engine.AssemblyListener;
import org.platen.engine.AssemblySettings;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.Step;
import org.platen.engine.Warning;
import org.platen.job.JobDocument;
import org.platen.operation.FaultException;
import org.platen.operation.work.ClaimOf;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.request.DocumentWarning;
import org.platen.outputcreation.request.LeftOut;
import org.platen.problem.ProblemException;

class ProductionTest {

    private static final Duration LONG = Duration.ofHours(1);

    private static final OutputRehearsal NO_REHEARSAL =
            new OutputRehearsal(AssemblySettings.defaults());

    private static final AssemblySettings LEAVING_OUT =
            AssemblySettings.defaults().withOnBroken(AssemblySettings.OnBroken.LEAVE_OUT);

    @TempDir Path folder;

    private final List<String> reported = new ArrayList<>();

    @Test
    void a_document_that_takes_too_long_is_named_and_tried_again() {
        var production = new Production(ClaimOf.firstTry(reported), 4, Duration.ZERO, NO_REHEARSAL);
        Assembler slow =
                (steps, listener) -> {
                    while (!listener.cancelled()) {
                        Thread.onSpinWait();
                    }
                    throw new AssemblyCancelledException();
                };

        assertThatThrownBy(() -> production.run(afterOne(slow), documents(4)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(ClaimOf.isCostly(e)).isTrue())
                .hasMessageContaining("Document 2: it took longer than platen.document.timeout");
    }

    @Test
    void a_document_that_the_memory_does_not_suffice_for_is_named_and_tried_again() {
        var production = new Production(ClaimOf.firstTry(reported), 4, LONG, NO_REHEARSAL);
        Assembler greedy =
                (steps, listener) -> {
                    throw new OutOfMemoryError();
                };

        assertThatThrownBy(() -> production.run(afterOne(greedy), documents(4)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(ClaimOf.isCostly(e)).isTrue())
                .hasMessageContaining("Document 2: the server does not have enough memory");
    }

    @Test
    void in_the_last_attempt_each_document_is_noted_before_it_begins() {
        var production = new Production(ClaimOf.lastTry(reported), 4, LONG, NO_REHEARSAL);

        production.run(afterOne(ProductionTest::writeAll), documents(3));

        assertThat(reported)
                .containsSubsequence(
                        "Output Creation: Document 1",
                        "Output Creation: Document 2",
                        "Output Creation: Document 3");
    }

    @Test
    void what_the_engine_leaves_out_and_warns_of_is_told_by_document() {
        var production = new Production(ClaimOf.firstTry(reported), 3, LONG, NO_REHEARSAL);

        var made =
                production.run(
                        (steps, listener) -> {
                            var taken = taken(steps);
                            listener.warned(taken.get(0), new Warning(4, "no contents"));
                            listener.written(taken.get(0));
                            listener.leftOut(taken.get(1), broken(taken.get(1), null));
                            listener.warned(taken.get(2), new Warning(0, "no end"));
                            listener.written(taken.get(2));
                        },
                        placed(production, 3));

        assertThat(made.leftOut())
                .containsExactly(new LeftOut(2, "Document 2 (ID 102, from a.pdf): it is damaged"));
        assertThat(made.warnings().list())
                .containsExactly(
                        new DocumentWarning(1, 101, "a.pdf", 4, "no contents"),
                        new DocumentWarning(3, 103, "a.pdf", null, "no end"));
    }

    @Test
    void a_document_that_is_not_to_blame_is_not_left_out_but_tried_again() {
        assertThatThrownBy(() -> leaveOut(new IOException("the disk is away"), false))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(ClaimOf.isCostly(e)).isFalse())
                .hasMessageContaining("Document 1 ");
        assertThatThrownBy(() -> leaveOut(new OutOfMemoryError(), false))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(ClaimOf.isCostly(e)).isTrue());
    }

    @Test
    void a_document_that_is_in_the_print_file_in_part_cannot_be_left_out() {
        assertThatThrownBy(() -> leaveOut(null, true))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Document 1 ")
                .hasMessageContaining("other pages of the document");
    }

    @Test
    void too_many_documents_that_cannot_be_used_end_it() {
        int count = LeavingOut.MAX_LEFT_OUT + 1;
        var production = new Production(ClaimOf.firstTry(reported), count, LONG, NO_REHEARSAL);

        assertThatThrownBy(
                        () ->
                                production.run(
                                        (steps, listener) ->
                                                taken(steps)
                                                        .forEach(
                                                                step ->
                                                                        listener.leftOut(
                                                                                step,
                                                                                broken(
                                                                                        step,
                                                                                        null))),
                                        placed(production, count)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("More than 10000 documents")
                .hasMessageContaining("Document 1 ");
    }

    @Test
    void a_document_of_several_steps_is_read_before_it_is_begun_if_documents_may_be_left_out()
            throws IOException {
        var broken = Files.writeString(folder.resolve("broken.pdf"), "This is no PDF.");
        var steps = List.of(pages(broken, 1), pages(broken, 1));

        try (var rehearsal = new OutputRehearsal(LEAVING_OUT)) {
            assertThat(rehearsal.reasonAgainst(steps, () -> false))
                    .hasValueSatisfying(
                            reason ->
                                    assertThat(reason)
                                            .startsWith("Document 1 (ID 101, from a.pdf): "));
        }
        try (var rehearsal = new OutputRehearsal(LEAVING_OUT)) {
            var nowhere = pages(folder.resolve("nowhere.pdf"), 1);
            assertThatThrownBy(() -> rehearsal.reasonAgainst(List.of(nowhere), () -> false))
                    .isInstanceOf(FaultException.class);
        }
        assertThat(NO_REHEARSAL.reasonAgainst(steps, () -> false)).isEmpty();
    }

    private void leaveOut(@Nullable Throwable cause, boolean isPiece) {
        var production = new Production(ClaimOf.firstTry(reported), 1, LONG, NO_REHEARSAL);
        if (isPiece) {
            assertThat(production.reasonAgainst(List.of())).isEmpty();
        }
        production.run(
                (steps, listener) -> {
                    var step = taken(steps).get(0);
                    listener.leftOut(step, broken(step, cause));
                },
                placed(production, 1));
    }

    private static BrokenDocumentException broken(Step.Pages step, @Nullable Throwable cause) {
        return new BrokenDocumentException(step.label(), "it is damaged", cause);
    }

    private static List<Step.Pages> taken(Iterator<? extends Step> steps) {
        var taken = new ArrayList<Step.Pages>();
        steps.forEachRemaining(step -> taken.add((Step.Pages) step));
        return taken;
    }

    /** Documents with ids from 101, each told of before its step is given. */
    private static Iterator<Step> placed(Production production, int count) {
        return IntStream.rangeClosed(1, count)
                .<Step>mapToObj(
                        nr -> {
                            var document = new JobDocument(100 + nr, 1, 1, 1, List.of());
                            production.placed(
                                    new PlacedDocument(document, nr, 1, 1, "all.pdf", nr, 1, null));
                            return pages(Path.of("in.pdf"), nr);
                        })
                .iterator();
    }

    private static Step.Pages pages(Path pdf, int nr) {
        return new Step.Pages(
                pdf, nr, 1, 0, "Document " + nr + " (ID " + (100 + nr) + ", from a.pdf)");
    }

    /** Takes all there is, as the engine reads ahead; writes the first; goes on as told. */
    private static Assembler afterOne(Assembler next) {
        return (steps, listener) -> {
            var taken = new ArrayList<Step>();
            steps.forEachRemaining(taken::add);
            listener.written((Step.Pages) taken.get(0));
            next.assemble(taken.subList(1, taken.size()).iterator(), listener);
        };
    }

    private static void writeAll(Iterator<? extends Step> steps, AssemblyListener listener) {
        steps.forEachRemaining(step -> listener.written((Step.Pages) step));
    }

    private static Iterator<Step> documents(int count) {
        return IntStream.rangeClosed(1, count)
                .<Step>mapToObj(nr -> new Step.Pages(Path.of("a.pdf"), nr, 1, 0, "Document " + nr))
                .iterator();
    }
}
