package org.platen.bench.tool;

import java.io.IOException;
import java.util.Optional;
import org.platen.bench.data.Variant;

/** A program that assembles documents. */
public interface Tool {

    /** As users call it, and as result files name it. */
    String name();

    /** Empty if it is not installed. */
    Optional<String> version();

    /** False for documents that it has no way to take. */
    default boolean takes(Variant variant) {
        return true;
    }

    /** The command that does the task in the folder of its documents. */
    CommandLine command(Task task) throws IOException;

    /** What is wrong with the output; empty if nothing is. */
    default Optional<String> fault(Task task) throws IOException {
        return PageCount.fault(task);
    }
}
