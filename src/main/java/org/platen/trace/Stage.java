package org.platen.trace;

import java.util.Locale;

/** The stages of an operation whose times are measured. */
public enum Stage {
    /** From the submission to the first attempt. */
    QUEUE,
    /** Reading uploaded documents. */
    READ,
    /** Dividing a large output into parts. */
    PLAN,
    /** Writing the print files of an output or of a part. */
    ASSEMBLE,
    /** Combining the parts of an output. */
    COMBINE,
    /** Writing the output from the memory of the operating system to disk. */
    SYNC,
    /** Copying the files to their destination. */
    DELIVER;

    /** The name in metrics and spans. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
