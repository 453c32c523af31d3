package org.platen.outputcreation;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.PrintFile;
import org.platen.json.Json;
import org.platen.outputcreation.index.DocumentWarnings;
import org.platen.outputcreation.plan.LeftOut;

/** The result of a slice: print files in a folder of their own. */
record MadeSlice(List<MadeFile> files, List<LeftOut> leftOut, DocumentWarnings warnings) {

    // Slices made by an older version lack these values.
    MadeSlice {
        leftOut = leftOut == null ? List.of() : leftOut;
        warnings = warnings == null ? DocumentWarnings.NONE : warnings;
    }

    /** A print file, identified by its name in the folder. */
    record MadeFile(String name, int pages, long bytes, @Nullable String sha256) {

        static MadeFile of(PrintFile file) {
            return new MadeFile(
                    file.path().getFileName().toString(),
                    file.pages(),
                    file.bytes(),
                    file.sha256());
        }

        PrintFile in(Path folder) {
            return new PrintFile(folder.resolve(name), pages, bytes, sha256);
        }
    }

    static MadeSlice of(MadeOutput made) {
        return new MadeSlice(
                made.files().stream().map(MadeFile::of).toList(), made.leftOut(), made.warnings());
    }

    static MadeSlice fromJson(String json) {
        return Json.read(json, MadeSlice.class);
    }

    String toJson() {
        return Json.write(this);
    }

    /** Links the files into another folder; copies them where the file system has no links. */
    MadeOutput linked(Path from, Path to) throws IOException {
        var linked = new ArrayList<PrintFile>();
        for (var file : files) {
            if (file.pages() > 0) {
                link(from.resolve(file.name()), to.resolve(file.name()));
            }
            linked.add(file.in(to));
        }
        return new MadeOutput(linked, leftOut, warnings);
    }

    private static void link(Path file, Path link) throws IOException {
        try {
            Files.createLink(link, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Not every network file system has links. The copy reports the real cause, if there is
            // another.
            Files.copy(file, link);
        }
    }
}
