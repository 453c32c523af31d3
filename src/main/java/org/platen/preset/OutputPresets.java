package org.platen.preset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.filestore.FileStore;
import org.platen.filestore.FileType;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The output presets in the file store. */
@ApplicationScoped
public class OutputPresets {

    @Inject FileStore files;

    /**
     * Returns a preset by the id or the name of its file.
     *
     * @throws ProblemException 404 when there is none
     */
    public StoredPreset get(String idOrName) {
        var file =
                files.find(idOrName, FileType.OUTPUT_CREATION_CONFIG)
                        .orElseThrow(() -> missing(idOrName));
        return StoredPreset.read(file.id(), file.nameOrId(), files.bytes(file));
    }

    private static ProblemException missing(String idOrName) {
        return new ProblemException(Problem.missing("Output creation config", idOrName));
    }
}
