package org.platen.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.platen.engine.read.PageTree;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.CachedBytes;

/** Reads all objects of a print file as the standard has them: what needs repair is a fault. */
final class ReadStrictly implements AutoCloseable {

    private final CachedBytes source;
    private final StreamDecoder decoder = new StreamDecoder(Limits.defaults());
    private int pages;

    private ReadStrictly(Path file) throws IOException {
        source = CachedBytes.of(PdfSource.of(file));
    }

    static ReadStrictly pages(Path file) {
        try {
            var read = new ReadStrictly(file);
            read.readAll();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll() {
        var document = PdfDocument.open(source, decoder, Limits.defaults());
        for (int number = 1; number < document.size(); number++) {
            document.startPart();
            var object = document.find(number);
            if (object != null && object.isStream()) {
                document.data(object);
            }
        }
        pages = PageTree.of(document, Limits.defaults()).count();
    }

    int count() {
        return pages;
    }

    @Override
    public void close() {
        decoder.close();
        source.close();
    }
}
