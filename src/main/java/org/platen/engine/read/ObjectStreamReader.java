package org.platen.engine.read;

import org.jspecify.annotations.Nullable;
import org.platen.engine.stream.StreamData;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.ReadBudget;
import org.platen.engine.syntax.Warnings;

/** Reads the object streams of a document (ISO 32000-2, 7.5.7). */
final class ObjectStreamReader {

    // The length of an object stream may be in another object stream.
    private static final int MAX_IN_A_ROW = 4;
    // Decoding takes up to three times as much memory, in each reader thread.
    private static final int MAX_IN_ONE_PIECE = 32 << 20;

    private final PdfDocument document;
    private final CrossReference entries;
    private final ObjectStreams streams;
    private final StreamDecoder decoder;
    private final ReadBudget work;
    private int inWork;
    // Objects that are requested one after the other are mostly in the same stream.
    private @Nullable ObjectStream last;
    private int lastNumber;

    ObjectStreamReader(
            PdfDocument document, FileStructure structure, StreamDecoder decoder, ReadBudget work) {
        this.document = document;
        entries = structure.entries();
        streams = structure.objectStreams();
        this.decoder = decoder;
        this.work = work;
    }

    /** The object stream of a number. Warnings about it are repeated whenever it is requested. */
    ObjectStream get(int number) {
        var recent = last;
        return recent != null && number == lastNumber ? recent : find(number);
    }

    private ObjectStream find(int number) {
        var stream = streams.get(number);
        if (stream == null) {
            stream = read(number);
            streams.put(number, stream);
        }
        if (stream.warnings().isEmpty()) {
            last = stream;
            lastNumber = number;
        } else {
            stream.warnings().forEach(document.warnings()::add);
        }
        return stream;
    }

    private ObjectStream read(int number) {
        if (entries.kind(number) != CrossReference.Kind.IN_FILE) {
            throw new MalformedPdfException("object stream " + number + " is missing");
        }
        var object = document.inFile(number);
        if (!object.isStream()) {
            throw new MalformedPdfException("object " + number + " is not an object stream");
        }
        if (inWork == MAX_IN_A_ROW) {
            throw new MalformedPdfException("object stream " + number + " needs itself");
        }
        inWork++;
        try {
            return read(object);
        } finally {
            inWork--;
        }
    }

    private ObjectStream read(IndirectObject object) {
        var stored = document.stored(object);
        var ofReading = new Warnings();
        if (stored.length() != document.statedLength(object)) {
            ofReading.add(PdfDocument.wrongLength(object));
        }
        return decoded(object, document.plain(stored, object, ofReading), ofReading);
    }

    private ObjectStream decoded(IndirectObject stream, StreamData data, Warnings ofReading) {
        var dictionary = stream.value();
        try {
            boolean isPackable = StreamDecoder.isPackable(dictionary);
            int longest = isPackable ? MAX_IN_ONE_PIECE : Integer.MAX_VALUE;
            byte[] decoded = decoder.decodeObjects(dictionary, data, longest);
            work.spend(decoded.length);
            boolean cut = isCut(stream, ofReading);
            return new ObjectStream(dictionary, decoded, ofReading.take(), cut);
        } catch (BeyondLimitException e) {
            var packed = decoder.decodePacked(dictionary, data);
            work.spend(packed.length());
            boolean cut = isCut(stream, ofReading);
            return new ObjectStream(dictionary, packed, ofReading.take(), cut);
        }
    }

    private boolean isCut(IndirectObject stream, Warnings ofReading) {
        if (decoder.isCut()) {
            ofReading.add(
                    "the end of object stream "
                            + stream.number()
                            + " is damaged; the objects before the damage are used");
        }
        return decoder.isCut();
    }
}
