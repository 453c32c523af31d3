package org.platen.job.creation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.platen.budget.Budget;
import org.platen.budget.Cost;
import org.platen.http.Ids;
import org.platen.http.PageIterator;
import org.platen.job.Structure;
import org.platen.json.Json;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The content of a job set to be created; stored as JSON with the operation. */
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
     * Refuses a request that refers to content that does not exist.
     *
     * @throws ProblemException 404 that names the first missing id
     */
    void check(UsableContent content, Budget budget);

    /** The content sets that contain the content. */
    List<Long> contentSets(UsableContent content);

    /**
     * The structure of the job set to be created.
     *
     * @param budget bounds the documents: the same content set may be named often, so that what a
     *     request asks for is not bounded by its length
     */
    Structure structure(UsableContent content, Budget budget);

    /**
     * A request without a preset. Creates one job with one segment, in which each item is a
     * document in an envelope of its own. The order is that of the given content sets, and within
     * each that of the items' ids.
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

    /** A request with a structure that the client supplies. */
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
