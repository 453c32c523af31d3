package org.platen.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The last few PDFs that pages were taken from: the next pages often come from one of them. */
final class OpenSources implements AutoCloseable {

    private static final int MOST = 4;

    private final Map<Path, SourcePdf> byPath =
            new LinkedHashMap<>(MOST, 0.75f, true) {

                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Path, SourcePdf> eldest) {
                    if (size() > MOST) {
                        eldest.getValue().close();
                        return true;
                    }
                    return false;
                }
            };

    SourcePdf open(Step.Pages pages) {
        var known = byPath.get(pages.pdf());
        if (known != null) {
            return known;
        }
        var source = SourcePdf.open(pages.pdf(), pages.label());
        byPath.put(pages.pdf(), source);
        return source;
    }

    /** Another print file begins, which shares nothing with the one before. */
    void forgetCopies() {
        byPath.values().forEach(SourcePdf::forgetCopies);
    }

    @Override
    public void close() {
        byPath.values().forEach(SourcePdf::close);
        byPath.clear();
    }
}
