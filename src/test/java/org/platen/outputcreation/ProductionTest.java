package org.platen.outputcreation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.platen.engine.Assembler;
import org.platen.engine.AssemblyCancelledException;
import org.platen.engine.AssemblyListener;
import org.platen.engine.Step;
import org.platen.operation.fault.FaultException;
import org.platen.operation.work.ClaimOf;

class ProductionTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final List<String> reported = new ArrayList<>();

    @Test
    void a_document_that_takes_too_long_is_named_and_tried_again() {
        var production = new Production(ClaimOf.firstTry(reported), 4, Duration.ZERO);
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
        var production = new Production(ClaimOf.firstTry(reported), 4, LONG);
        Assembler greedy =
                (steps, listener) -> {
                    throw new OutOfMemoryError();
                };

        assertThatThrownBy(() -> production.run(afterOne(greedy), documents(4)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(ClaimOf.isCostly(e)).isTrue())
                .hasMessageContaining("Document 2: the server's memory does not suffice");
    }

    @Test
    void in_the_last_attempt_each_document_is_noted_before_it_begins() {
        var production = new Production(ClaimOf.lastTry(reported), 4, LONG);

        production.run(afterOne(ProductionTest::writeAll), documents(3));

        assertThat(reported)
                .containsSubsequence(
                        "Output Creation: Document 1",
                        "Output Creation: Document 2",
                        "Output Creation: Document 3");
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
