package org.platen.outputcreation.plan;

import java.util.Iterator;
import java.util.List;
import org.platen.outputcreation.request.FileExtent;
import org.platen.outputcreation.request.FileSlice;
import org.platen.preset.NameVariables;

/** The boundaries and names of print files. */
interface FileBoundaries {

    /**
     * Returns whether a new file begins between two documents, as in {@link Splitter#cutsBetween}.
     */
    boolean cutsBetween(Position before, Position next, FileExtent file, FileExtent withNext);

    /** Returns the name of the file that begins. Called once for each file. */
    String name(NameVariables variables);

    /** Boundaries and names according to a preset. */
    record OfPreset(Splitter splitter, FileNames names) implements FileBoundaries {

        @Override
        public boolean cutsBetween(
                Position before, Position next, FileExtent file, FileExtent withNext) {
            return splitter.cutsBetween(before, next, file, withNext);
        }

        @Override
        public String name(NameVariables variables) {
            return names.next(variables);
        }
    }

    /** Boundaries and names that were determined before. */
    final class Known implements FileBoundaries {

        private final Iterator<FileSlice> files;

        private FileSlice current = new FileSlice("", 0);

        Known(List<FileSlice> files) {
            this.files = files.iterator();
        }

        @Override
        public boolean cutsBetween(
                Position before, Position next, FileExtent file, FileExtent withNext) {
            return withNext.documents() > current.documents();
        }

        @Override
        public String name(NameVariables variables) {
            current = files.next();
            return current.name();
        }
    }
}
