package org.platen.job;

/**
 * The extent of jobs to be output.
 *
 * @param pages the content pages, without the pages that an output preset adds
 */
public record JobTotals(long documents, long pages) {

    static final JobTotals NONE = new JobTotals(0, 0);

    JobTotals plus(JobTotals more) {
        return new JobTotals(documents + more.documents, pages + more.pages);
    }
}
