package org.platen.outputcreation;

import java.util.Objects;
import org.platen.engine.PrintFile;
import org.platen.outputcreation.Plan.PlannedFile;

/** A print file that is complete: what was planned and what came of it. */
record ProducedFile(PlannedFile planned, PrintFile printed) {

    ProducedFile {
        if (planned.extent().pages() != printed.pages()) {
            throw new IllegalStateException(
                    planned.name()
                            + " was to have "
                            + planned.extent().pages()
                            + " pages, but has "
                            + printed.pages());
        }
    }

    int nr() {
        return planned.nr();
    }

    String name() {
        return planned.name();
    }

    String sha256() {
        return Objects.requireNonNull(printed.sha256(), "the engine took no checksum");
    }

    FileExtent extent() {
        return planned.extent();
    }
}
