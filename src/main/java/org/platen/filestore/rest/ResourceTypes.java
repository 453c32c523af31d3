package org.platen.filestore.rest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.filestore.FileType;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Parses the types for which a client requests the list of resources. */
final class ResourceTypes {

    private static final Set<FileType> BY_DEFAULT =
            EnumSet.range(FileType.TEMPLATE, FileType.OUTPUT_CREATION_CONFIG);

    /** Types that clients know too, but of which nothing can be uploaded. So none are listed. */
    private static final Set<String> WITHOUT_FILES =
            Set.of("CONTENT_CREATION_CONFIG", "WEAVER_CONFIG");

    private ResourceTypes() {}

    /**
     * Parses a comma-separated list.
     *
     * @param list the list; empty or missing means the actual resources, without data
     */
    static Set<FileType> of(@Nullable String list) {
        return list == null || list.isBlank()
                ? BY_DEFAULT
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .filter(Predicate.not(WITHOUT_FILES::contains))
                        .map(ResourceTypes::type)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static FileType type(String name) {
        return Arrays.stream(FileType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    /** The status and text that clients expect. */
    private static ProblemException unknown(String name) {
        return new ProblemException(
                Problem.failed(
                        "No enum constant org.platen.filestore.ManagedFileType." + name, name));
    }
}
