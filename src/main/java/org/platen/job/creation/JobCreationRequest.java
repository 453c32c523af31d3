package org.platen.job.creation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.platen.contract.Ids;
import org.platen.contract.PageIterator;
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

    /**
     * In one job set. The same content set may be named often, so that what a request asks for is
     * not bounded by its length.
     */
    int MAX_DOCUMENTS = 4_000_000;

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
    void check(UsableContent content);

    /** The content sets that contain the content. */
    List<Long> contentSets(UsableContent content);

    /**
     * The structure of the job set to be created.
     *
     * @param check is run now and then, and throws when the work must stop
     */
    Structure structure(UsableContent content, Runnable check);

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
        public void check(UsableContent content) {
            content.firstMissingSet(contentSets)
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
        public Structure structure(UsableContent content, Runnable check) {
            var items = LongStream.builder();
            long count = 0;
            for (long set : contentSets) {
                var ids =
                        PageIterator.ofIds(
                                after -> {
                                    check.run();
                                    return content.items(set, after);
                                });
                for (; ids.hasNext(); count++) {
                    requireRoom(count);
                    items.add(ids.next());
                }
            }
            return Structure.documentForEach(items.build().toArray());
        }

        private static void requireRoom(long documents) {
            if (documents == MAX_DOCUMENTS) {
                throw new ProblemException(
                        new Problem(
                                Problem.CONTENT_TOO_LARGE,
                                "The job set would have more than "
                                        + MAX_DOCUMENTS
                                        + " documents. Make several of fewer content sets, or name"
                                        + " none of them so often.",
                                ""));
            }
        }
    }

    /** A request with a structure that the client supplies. */
    record OfStructure(Structure structure) implements JobCreationRequest {

        @Override
        public void check(UsableContent content) {
            content.firstMissingItem(Ids.of(Arrays.stream(structure.items())))
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
        public Structure structure(UsableContent content, Runnable check) {
            return structure;
        }
    }
}
