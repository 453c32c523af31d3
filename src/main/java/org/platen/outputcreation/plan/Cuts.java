package org.platen.outputcreation.plan;

import java.util.Iterator;
import java.util.List;
import org.platen.outputcreation.plan.Splitter.Position;
import org.platen.preset.NameVariables;

/** Where one print file ends and the next begins, and what each is called. */
interface Cuts {

    /** As {@link Splitter#cutsBetween}. */
    boolean cutsBetween(Position before, Position next, FileExtent file, FileExtent withNext);

    /** The name of the file that begins. Asked once for each. */
    String name(NameVariables variables);

    /** As a preset says. */
    record OfPreset(Splitter splitter, FileNames names) implements Cuts {

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

    /** As they were found before. */
    final class Known implements Cuts {

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
