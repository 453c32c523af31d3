package org.platen.outputcreation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platen.job.HeldJobs;
import org.platen.job.JobSets;
import org.platen.operation.NewOperation;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.operation.Priority;
import org.platen.operation.submission.GroupCommit.NothingDoneException;
import org.platen.operation.submission.SubmitKey;
import org.platen.operation.submission.UsedKeys;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.outputcreation.submission.SubmissionTransaction.Submitted;
import org.platen.problem.ProblemException;

class SubmissionTransactionTest {

    private static final long JOB = 7;

    private final Map<SubmitKey, OperationId> remembered = new HashMap<>();

    private final SubmissionTransaction transaction = new SubmissionTransaction();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void begin() {
        transaction.jobSets =
                new JobSets() {
                    @Override
                    public HeldJobs hold(List<Long> jobIds) {
                        return new HeldJobs(Map.of(JOB, 1L));
                    }
                };
        transaction.operations =
                new Operations() {
                    @Override
                    public List<OperationId> submitAll(List<NewOperation> accepted) {
                        return accepted.stream()
                                .map(one -> new OperationId(UUID.randomUUID().toString()))
                                .toList();
                    }
                };
        transaction.keys =
                new UsedKeys() {
                    @Override
                    public void use(Map<SubmitKey, OperationId> accepted) {
                        remembered.putAll(accepted);
                    }
                };
    }

    @Test
    void each_key_is_remembered_with_its_own_operation() {
        var ids = transaction.accept(List.of(submitted("a", JOB), submitted("b", JOB)));

        assertThat(remembered)
                .containsOnly(Map.entry(key("a"), ids.get(0)), Map.entry(key("b"), ids.get(1)));
    }

    @Test
    void a_key_that_comes_twice_at_the_same_time_is_not_accepted_twice() {
        assertThatThrownBy(
                        () -> transaction.accept(List.of(submitted("a", JOB), submitted("a", JOB))))
                .isInstanceOf(NothingDoneException.class);

        assertThat(remembered).isEmpty();
    }

    @Test
    void nothing_is_accepted_when_one_asks_for_a_job_that_is_gone() {
        assertThatThrownBy(
                        () -> transaction.accept(List.of(submitted("a", JOB), submitted("b", 99))))
                .isInstanceOf(NothingDoneException.class)
                .hasCauseInstanceOf(ProblemException.class);
    }

    private static Submitted submitted(String key, long job) {
        var request = new OutputRequest(1, "{\"name\":\"a\"}", "sha", List.of(job), null, null);
        return new Submitted(
                new RequestedOutput(request, Priority.NORMAL), "ann", Optional.of(key(key)));
    }

    private static SubmitKey key(String name) {
        return new SubmitKey("ann", name, "fingerprint");
    }
}
