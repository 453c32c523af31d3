package org.platen.engine;

import java.util.ArrayList;
import java.util.List;

/** Remembers what it hears. */
class RecordingListener implements AssemblyListener {

    final List<String> written = new ArrayList<>();
    final List<String> leftOut = new ArrayList<>();
    final List<String> warned = new ArrayList<>();
    final List<PrintFile> files = new ArrayList<>();

    @Override
    public void written(Step.Pages pages) {
        written.add(pages.label());
    }

    @Override
    public void leftOut(Step.Pages pages, BrokenDocumentException reason) {
        leftOut.add(pages.label());
    }

    @Override
    public void warned(Step.Pages pages, Warning warning) {
        warned.add(pages.label() + ", " + warning.page() + ": " + warning.text());
    }

    @Override
    public void finished(PrintFile file) {
        files.add(file);
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
