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

/** The types that a client asks the list of resources for. */
final class ResourceTypes {

    private static final Set<FileType> BY_DEFAULT =
            EnumSet.range(FileType.TEMPLATE, FileType.OUTPUT_CREATION_CONFIG);

    /** A client knows these as well. Nothing can be uploaded as such, so none are listed. */
    private static final Set<String> WITHOUT_FILES =
            Set.of("CONTENT_CREATION_CONFIG", "WEAVER_CONFIG");

    private ResourceTypes() {}

    /**
     * The types of a comma-separated list.
     *
     * @param list empty or missing means the resources proper, without data
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

    /** Status and text are those that clients know. */
    private static ProblemException unknown(String name) {
        return new ProblemException(
                Problem.failed(
                        "No enum constant org.platen.filestore.ManagedFileType." + name, name));
    }
}
