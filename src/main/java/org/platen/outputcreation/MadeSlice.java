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

/** What came of a slice: print files in a folder of their own. */
record MadeSlice(List<MadeFile> files) {

    /** A print file, by its name in the folder. */
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

    static MadeSlice of(List<PrintFile> files) {
        return new MadeSlice(files.stream().map(MadeFile::of).toList());
    }

    static MadeSlice fromJson(String json) {
        return Json.read(json, MadeSlice.class);
    }

    String toJson() {
        return Json.write(this);
    }

    /**
     * Puts the files into another folder as well, without copying their bytes where that can be
     * helped.
     */
    List<PrintFile> linked(Path from, Path to) throws IOException {
        var linked = new ArrayList<PrintFile>();
        for (var file : files) {
            link(from.resolve(file.name()), to.resolve(file.name()));
            linked.add(file.in(to));
        }
        return linked;
    }

    private static void link(Path file, Path link) throws IOException {
        try {
            Files.createLink(link, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Not every network file system has links. What is really wrong is told by the copy.
            Files.copy(file, link);
        }
    }
}
