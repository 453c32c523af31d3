package org.platen.outputcreation.step;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.platen.filestore.ManagedFile;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/**
 * Finds the PDFs of content items. Caches the files requested last, because adjacent items mostly
 * share one.
 */
public final class Sources {

    private static final int REMEMBERED = 1_000;

    /** A PDF on disk, and its name in messages. */
    record Source(Path path, String name) {}

    private final LongFunction<Optional<ManagedFile>> files;

    private final Function<ManagedFile, Path> paths;

    private final Map<Long, Source> known =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Source> eldest) {
                    return size() > REMEMBERED;
                }
            };

    public Sources(LongFunction<Optional<ManagedFile>> files, Function<ManagedFile, Path> paths) {
        this.files = files;
        this.paths = paths;
    }

    Source of(long fileId, @Nullable String member) {
        var file = known.computeIfAbsent(fileId, this::find);
        return member == null ? file : new Source(file.path().resolve(member), member);
    }

    private Source find(long fileId) {
        var file =
                files.apply(fileId)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.failed(
                                                                "A file with pages of a document is no longer in the file"
                                                                        + " store. Upload the content again.",
                                                                Long.toString(fileId))
                                                        .as(ProblemCode.CONTENT_MISSING)));
        return new Source(paths.apply(file), file.name().orElse("file " + fileId));
    }
}
