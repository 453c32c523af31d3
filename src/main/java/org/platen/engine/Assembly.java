package org.platen.engine;

import java.util.Iterator;
import org.platen.engine.share.Fragment;

/** One run over steps, in one thread. */
final class Assembly {

    private final StepReader reader;
    private final PrintFiles files;
    private final Fragment fragment = new Fragment();
    private long steps;

    Assembly(StepReader reader, PrintFiles files) {
        this.reader = reader;
        this.files = files;
    }

    void run(Iterator<? extends Step> all) {
        while (all.hasNext()) {
            var step = all.next();
            if (step instanceof Step.NextFile next) {
                files.begin(next.file());
            } else if (step instanceof Step.Pages pages) {
                append(pages);
            }
        }
        files.finish();
    }

    private void append(Step.Pages step) {
        var numbered = new StepReader.Numbered(step, files.count(), steps++);
        reader.read(numbered, fragment, filled -> files.append(filled, step));
    }
}
