package org.platen.job.creation;

import java.util.List;

/**
 * The JSON of a Job Set Structure (job-creation.md), for the description of the interface. {@link
 * StructureReader} reads such a body without making these records of it.
 */
record JobSetStructure(List<Job> jobs) {

    record Job(List<Segment> segments) {}

    record Segment(List<DocumentSet> documentsets) {}

    record DocumentSet(List<Document> documents) {}

    record Document(List<Page> documentpages) {}

    record Page(long contentitem) {}
}
