package org.platen.job.creation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.platen.budget.Budget;
import org.platen.budget.Cost;
import org.platen.contract.Ids;
import org.platen.contract.PageIterator;
import org.platen.job.Structure;
import org.platen.json.Json;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** What a job set is to be made of; kept as JSON with the operation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(JobCreationRequest.OfContentSets.class),
    @JsonSubTypes.Type(JobCreationRequest.OfStructure.class)
})
sealed interface JobCreationRequest {

    static JobCreationRequest ofJson(String json) {
        return Json.read(json, JobCreationRequest.class);
    }

    default String json() {
        return Json.write(this);
    }

    /**
     * Refuses what refers to content that does not exist.
     *
     * @throws ProblemException 404 that names the first that is missing
     */
    void check(UsableContent content, Budget budget);

    /** The content sets that the content is in. */
    List<Long> contentSets(UsableContent content);

    /**
     * The job set to make.
     *
     * @param budget bounds the documents: the same content set may be named often, so that what a
     *     request asks for is not bounded by its length
     */
    Structure structure(UsableContent content, Budget budget);

    /**
     * Without a preset: one job of one segment, each item a document in an envelope of its own, in
     * the order of the content sets as given, and within each of the items' ids.
     */
    record OfContentSets(List<Long> contentSets) implements JobCreationRequest {

        public OfContentSets {
            contentSets = Ids.of(contentSets);
        }

        @Override
        public void check(UsableContent content, Budget budget) {
            content.firstMissingSet(contentSets, budget)
                    .ifPresent(
                            id -> {
                                throw new ProblemException(Problem.missing("Content Set", id));
                            });
        }

        @Override
        public List<Long> contentSets(UsableContent content) {
            return contentSets;
        }

        @Override
        public Structure structure(UsableContent content, Budget budget) {
            var items = LongStream.builder();
            for (long set : contentSets) {
                var ids =
                        PageIterator.ofIds(
                                after -> {
                                    budget.pass();
                                    return content.items(set, after);
                                });
                while (ids.hasNext()) {
                    budget.spend(Cost.DOCUMENTS, 1);
                    items.add(ids.next());
                }
            }
            return Structure.documentForEach(items.build().toArray());
        }
    }

    /** As the client wants it. */
    record OfStructure(Structure structure) implements JobCreationRequest {

        @Override
        public void check(UsableContent content, Budget budget) {
            content.firstMissingItem(Ids.of(Arrays.stream(structure.items())), budget)
                    .ifPresent(
                            id -> {
                                throw new ProblemException(Problem.missing("Content Item", id));
                            });
        }

        @Override
        public List<Long> contentSets(UsableContent content) {
            return content.setsOf(Ids.of(Arrays.stream(structure.items())));
        }

        @Override
        public Structure structure(UsableContent content, Budget budget) {
            return structure;
        }
    }
}
