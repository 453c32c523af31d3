package org.platen.job.creation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
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
    void check(UsableContent content);

    /** The content sets that the content is in. */
    List<Long> contentSets(UsableContent content);

    /**
     * The job set to make.
     *
     * @param check is run now and then, and throws when the work must stop
     */
    Structure structure(UsableContent content, Runnable check);

    /**
     * Without a preset: one job of one segment, each item a document in an envelope of its own, in
     * the order of the content sets as given, and within each of the items' ids.
     */
    record OfContentSets(List<Long> contentSets) implements JobCreationRequest {

        public OfContentSets {
            contentSets = List.copyOf(contentSets);
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
            for (long set : contentSets) {
                PageIterator.ofIds(
                                after -> {
                                    check.run();
                                    return content.items(set, after);
                                })
                        .forEachRemaining(items::add);
            }
            return Structure.documentForEach(items.build().toArray());
        }
    }

    /** As the client wants it. */
    record OfStructure(Structure structure) implements JobCreationRequest {

        @Override
        public void check(UsableContent content) {
            content.firstMissingItem(Arrays.stream(structure.items()).boxed().toList())
                    .ifPresent(
                            id -> {
                                throw new ProblemException(Problem.missing("Content Item", id));
                            });
        }

        @Override
        public List<Long> contentSets(UsableContent content) {
            return content.setsOf(Arrays.stream(structure.items()).boxed().toList());
        }

        @Override
        public Structure structure(UsableContent content, Runnable check) {
            return structure;
        }
    }
}
