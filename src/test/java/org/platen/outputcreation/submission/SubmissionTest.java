package org.platen.outputcreation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.operation.Priority;
import org.platen.operation.submission.EarlierSubmissions;
import org.platen.operation.submission.GroupCommit.NothingDoneException;
import org.platen.operation.submission.SubmitKey;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.outputcreation.submission.SubmissionTransaction.Submitted;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

class SubmissionTest {

    private static final SubmitKey KEY = new SubmitKey("ann", "key", "fingerprint");

    private static final OperationId FIRST = new OperationId("first");

    private final ProblemException refused =
            new ProblemException(Problem.badRequest("This preset does not exist."));

    private final Map<SubmitKey, OperationId> used = new HashMap<>();

    private final List<String> steps = new ArrayList<>();

    private Runnable beforeWriting = () -> {};

    private final Submission submission = new Submission();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void begin() {
        submission.earlier =
                new EarlierSubmissions() {
                    @Override
                    public Optional<OperationId> find(SubmitKey key) {
                        steps.add("look up");
                        return Optional.ofNullable(used.get(key));
                    }
                };
        submission.operations =
                new Operations() {
                    @Override
                    public void admit() {
                        steps.add("admit");
                    }
                };
        submission.transaction =
                new SubmissionTransaction() {
                    @Override
                    List<OperationId> accept(List<Submitted> all) {
                        steps.add("write");
                        beforeWriting.run();
                        var one = all.get(0);
                        one.key().ifPresent(key -> used.put(key, FIRST));
                        return List.of(FIRST);
                    }
                };
    }

    @Test
    void a_request_is_looked_up_checked_admitted_and_written_once_each_in_this_order() {
        var acceptance = submission.accept(request(this::checked));

        assertThat(acceptance).isEqualTo(new Acceptance(FIRST, false));
        assertThat(steps).containsExactly("look up", "check", "admit", "write");
    }

    @Test
    void a_request_with_a_known_key_is_neither_checked_nor_admitted_again() {
        submission.accept(request(this::checked));
        steps.clear();

        var acceptance = submission.accept(request(this::checked));

        assertThat(acceptance).isEqualTo(new Acceptance(FIRST, true));
        assertThat(steps).containsExactly("look up");
    }

    @Test
    void a_request_that_loses_the_race_for_its_key_is_answered_with_the_operation_of_the_other() {
        beforeWriting =
                () -> {
                    used.put(KEY, FIRST);
                    throw new NothingDoneException(new PersistenceException("primary key"));
                };

        assertThat(submission.accept(request(this::checked)))
                .isEqualTo(new Acceptance(FIRST, true));
    }

    @Test
    void a_refused_request_leaves_its_key_unused() {
        assertThatThrownBy(() -> submission.accept(request(this::refused))).isSameAs(refused);

        assertThat(submission.accept(request(this::checked)))
                .isEqualTo(new Acceptance(FIRST, false));
    }

    private static SubmitRequest request(Supplier<RequestedOutput> output) {
        return new SubmitRequest("ann", Optional.of(KEY), output);
    }

    private RequestedOutput checked() {
        steps.add("check");
        var request = new OutputRequest(1, "{\"name\":\"a\"}", "sha", List.of(7L), null, null);
        return new RequestedOutput(request, Priority.NORMAL);
    }

    private RequestedOutput refused() {
        throw refused;
    }
}
