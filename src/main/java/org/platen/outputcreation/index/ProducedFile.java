package org.platen.outputcreation.index;

import java.util.Objects;
import org.platen.engine.PrintFile;
import org.platen.outputcreation.plan.PlannedFile;
import org.platen.outputcreation.request.FileExtent;

/** A complete print file: its plan and its result. */
public record ProducedFile(PlannedFile planned, PrintFile printed) {

    public ProducedFile {
        if (planned.extent().pages() != printed.pages()) {
            throw new IllegalStateException(
                    planned.name()
                            + " was to have "
                            + planned.extent().pages()
                            + " pages, but has "
                            + printed.pages());
        }
    }

    public int nr() {
        return planned.nr();
    }

    public String name() {
        return planned.name();
    }

    public String sha256() {
        return Objects.requireNonNull(printed.sha256(), "the engine took no checksum");
    }

    public FileExtent extent() {
        return planned.extent();
    }
}
