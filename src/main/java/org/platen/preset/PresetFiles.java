package org.platen.preset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.platen.api.Precondition;
import org.platen.filestore.FileStore;
import org.platen.filestore.FileType;
import org.platen.filestore.ManagedFile;
import org.platen.filestore.StagedUpload;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Stores output presets under conditions. */
@ApplicationScoped
class PresetFiles {

    private static final Pattern ID = Pattern.compile("[0-9]+");

    @Inject FileStore files;

    @Inject OutputPresetCheck check;

    static String tag(String sha256) {
        return '"' + sha256 + '"';
    }

    /**
     * Stores a preset, if it is valid.
     *
     * @throws ProblemException 412 when the condition does not hold
     */
    PresetsResource.StoredView put(String name, InputStream body, Precondition condition) {
        if (ID.matcher(name).matches()) {
            throw new ProblemException(
                    Problem.badRequest(
                            "A name of digits only would be taken for an id: choose another one.",
                            name));
        }
        var received = files.receive(body);
        requireValid(received, name);
        var file =
                files.keepOver(
                        received,
                        name,
                        FileType.OUTPUT_CREATION_CONFIG,
                        newest ->
                                condition.require(
                                        newest.flatMap(ManagedFile::sha256).map(PresetFiles::tag),
                                        name));
        return new PresetsResource.StoredView(name, file.id(), received.sha256());
    }

    private void requireValid(StagedUpload received, String name) {
        try {
            check.check(received.file(), name);
        } catch (RuntimeException | Error e) {
            files.discard(received.folder());
            throw e;
        }
    }
}
