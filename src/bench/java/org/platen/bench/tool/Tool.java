package org.platen.bench.tool;

import java.io.IOException;
import java.util.Optional;
import org.platen.bench.data.Variant;

/** A program that assembles documents. */
public interface Tool {

    /** The name for users and in result files. */
    String name();

    /** The version; empty if the tool is not installed. */
    Optional<String> version();

    /** Returns whether the tool can assemble documents of a variant. */
    default boolean takes(Variant variant) {
        return true;
    }

    /** The command for the task, to be run in the folder of its documents. */
    CommandLine command(AssemblyTask task) throws IOException;

    /** The fault of the output; empty if there is none. */
    default Optional<String> fault(AssemblyTask task) throws IOException {
        return PageCount.fault(task);
    }
}
