package org.platen.job;

/**
 * How much there is to output.
 *
 * @param pages of content: what an output preset adds is not counted
 */
public record JobTotals(long documents, long pages) {

    static final JobTotals NONE = new JobTotals(0, 0);

    JobTotals plus(JobTotals more) {
        return new JobTotals(documents + more.documents, pages + more.pages);
    }
}
