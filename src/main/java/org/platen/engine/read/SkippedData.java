package org.platen.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;
import org.platen.engine.syntax.StreamEnd;

/**
 * The stream data that a search of a file skips. Where the length of a stream is another object,
 * the data are assumed to end at the first keyword that looks like their end, until all objects are
 * found.
 */
final class SkippedData {

    private final DocumentBytes source;
    private final ObjectReader objects;
    private final List<OpenEnd> openEnds = new ArrayList<>();

    SkippedData(DocumentBytes source, ObjectReader objects) {
        this.source = source;
        this.objects = objects;
    }

    /** A stream whose length is an object that may not have been found yet. */
    private record OpenEnd(long dataAt, int length, long assumed) {}

    /** The offset of the end of the data of a stream. */
    long end(IndirectObject stream) {
        var length = stream.value().get("Length");
        int reference = length == null ? PdfValue.NO_REFERENCE : length.reference();
        if (reference == PdfValue.NO_REFERENCE) {
            var data =
                    length != null && length.isInteger()
                            ? objects.data(stream, length.integer())
                            : null;
            return data == null ? endOfData(stream.dataAt()) : stream.dataAt() + data.length();
        }
        long assumed = endOfData(stream.dataAt());
        openEnds.add(new OpenEnd(stream.dataAt(), reference, assumed));
        return assumed;
    }

    /** The offset of the first keyword that looks like the end of the data. */
    long endOfData(long dataAt) {
        long end = new StreamEnd(source).keyword(dataAt);
        return end < 0 ? source.length() : end;
    }

    /**
     * The ends that were assumed too early, with the right ones. Anything that was found between
     * them is in stream data, and is no object.
     *
     * @param found supplies the entries of all objects that were found
     */
    NavigableMap<Long, Long> wrongEnds(Supplier<CrossReference> found) {
        var ends = new TreeMap<Long, Long>();
        if (openEnds.isEmpty()) {
            return ends;
        }
        var entries = found.get();
        long end = 0;
        for (var open : openEnds) {
            long behind = open.dataAt() + length(open, entries);
            if (open.dataAt() >= end && behind > open.assumed()) {
                ends.put(open.assumed(), behind);
                end = behind;
            }
        }
        return ends;
    }

    /** The length if it leads to the end of the stream, else 0. */
    private long length(OpenEnd open, CrossReference entries) {
        if (entries.kind(open.length()) != CrossReference.Kind.IN_FILE) {
            return 0;
        }
        try {
            var value = objects.objectAt(entries.offset(open.length())).value();
            var stream = IndirectObject.stream(PdfValue.nullValue(), open.dataAt());
            var data = value.isInteger() ? objects.data(stream, value.integer()) : null;
            return data == null ? 0 : data.length();
        } catch (MalformedPdfException e) {
            return 0;
        }
    }
}
