package org.platen.engine.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.Limits;
import org.platen.engine.Meter;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.stream.StreamData;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfString;
import org.platen.engine.syntax.PdfValue;
import org.platen.engine.syntax.ReadBudget;
import org.platen.engine.syntax.Warnings;

/** A PDF file that is open for reading. Finds its objects by number. Not thread-safe. */
public final class PdfDocument {

    // A header may be preceded by other bytes (ISO 32000-2, 7.5.2 and annex I).
    private static final int HEADER_WITHIN = 1024;
    // Some writers append more than the 1,024 bytes in which readers search.
    private static final int TAIL = 2048;
    private static final String HEADER = "%PDF-";
    private static final int NO_HEADER = -1;
    private static final List<String> VERSIONS =
            List.of("1.7", "1.4", "1.5", "1.6", "1.3", "1.2", "1.1", "1.0", "2.0");
    private static final int REFERENCES_IN_A_ROW = 16;
    // The length of an object stream may be in another object stream.
    private static final int OBJECT_STREAMS_IN_A_ROW = 4;
    // Decoding takes up to three times as much memory, in each reader thread.
    private static final int MAX_OBJECT_STREAM_IN_ONE_PIECE = 32 << 20;

    private final DocumentBytes source;
    private final ObjectReader objects;
    private final StreamDecoder decoder;
    private final FileStructure structure;
    private final CrossReference entries;
    private final ObjectStreams objectStreams;
    private final ReadBudget work;
    private final Warnings warnings = new Warnings();
    private int objectStreamsInWork;
    // Objects that are requested one after the other are mostly in the same stream.
    private @Nullable ObjectStream lastObjectStream;
    private int lastObjectStreamNumber;
    private @Nullable PdfValue catalog;
    private @Nullable IndirectObject ahead;
    private @Nullable Decryption decryption;

    private PdfDocument(
            DocumentBytes source,
            long base,
            StreamDecoder decoder,
            Limits limits,
            DocumentPasswords passwords) {
        this.source = source;
        this.decoder = decoder;
        work = new ReadBudget(limits.workBytes());
        objects = new ObjectReader(source, limits, warnings);
        entries = new CrossReference(limits, source.length());
        objectStreams = new ObjectStreams();
        var reader = new CrossReferenceReader(source, base, objects, decoder, entries, work);
        reader.readFrom(startOfCrossReference(source));
        decryption = Decryption.of(this, reader.encrypt(), reader.id(), passwords);
        structure =
                new FileStructure(
                        entries,
                        objectStreams,
                        reader.root(),
                        reader.info(),
                        decryption,
                        source.length(),
                        false,
                        null,
                        warnings.take());
    }

    /** Opens a document whose objects were found by searching the whole file. */
    private PdfDocument(
            DocumentBytes source,
            StreamDecoder decoder,
            Limits limits,
            DocumentPasswords passwords,
            ObjectScan scan,
            String reason) {
        this.source = source;
        this.decoder = decoder;
        work = new ReadBudget(limits.workBytes());
        objects = new ObjectReader(source, limits, warnings);
        entries = new CrossReference(limits, source.length());
        objectStreams = new ObjectStreams();
        scan.addTo(entries);
        var trailers = new FoundTrailers(scan.trailers(), this);
        decryption = Decryption.of(this, trailers.encrypt(), trailers.id(), passwords);
        if (decryption == null && LostEncryption.isIn(source)) {
            throw new MalformedPdfException(
                    "it is damaged and encrypted, and its encryption dictionary"
                            + " was not found; save it without"
                            + " encryption");
        }
        String unreadable = addObjectsOfStreams(scan);
        String lack = scan.isCutOff() ? "the end of the file is missing" : unreadable;
        if (lack == null && scan.implausible() != 0) {
            lack =
                    "the object number "
                            + scan.implausible()
                            + " is too high for a file of this size";
        }
        warnings.add(
                "its cross-reference is damaged ("
                        + reason
                        + "); the whole file was searched for its objects");
        structure =
                new FileStructure(
                        entries,
                        objectStreams,
                        trailers.root(),
                        trailers.info(),
                        decryption,
                        source.length(),
                        true,
                        lack,
                        warnings.take());
    }

    /**
     * Adds the objects of object streams. Returns the reason why one of these streams is
     * unreadable, or null.
     */
    private @Nullable String addObjectsOfStreams(ObjectScan scan) {
        String unreadable = null;
        for (long offset : scan.objectStreams()) {
            int number = (int) objects.numberAt(offset);
            boolean isNewest =
                    entries.kind(number) == CrossReference.Kind.IN_FILE
                            && entries.offset(number) == offset;
            try {
                if (isNewest) {
                    addObjects(objectStream(number), number, offset);
                }
            } catch (BeyondRepairException e) {
                throw e;
            } catch (MalformedPdfException e) {
                unreadable = "object stream " + number + " cannot be read (" + e.reason() + ")";
                warnings.add(unreadable);
            }
        }
        return unreadable;
    }

    private void addObjects(ObjectStream stream, int number, long offset) {
        for (int i = 0; i < stream.count(); i++) {
            int member = stream.number(i);
            boolean isOlder =
                    entries.kind(member) == CrossReference.Kind.IN_FILE
                            && entries.offset(member) > offset;
            if (!isOlder && entries.isPlausible(member)) {
                entries.replaceByOneInObjectStream(member, number, i);
            }
        }
    }

    /**
     * Opens a document whose structure is already known.
     *
     * @param source of the file that the structure was read from
     */
    public PdfDocument(
            DocumentBytes source, FileStructure structure, StreamDecoder decoder, Limits limits) {
        this.source = source;
        this.decoder = decoder;
        this.structure = structure;
        work = new ReadBudget(limits.workBytes());
        objects = new ObjectReader(source, limits, warnings);
        entries = structure.entries();
        objectStreams = structure.objectStreams();
        decryption = structure.decryption();
    }

    /**
     * Opens a file without a password, see {@link #open(DocumentBytes, StreamDecoder, Limits,
     * DocumentPasswords)}.
     */
    public static PdfDocument open(DocumentBytes source, StreamDecoder decoder, Limits limits) {
        return open(source, decoder, limits, DocumentPasswords.NONE);
    }

    /**
     * Opens a file: reads its cross-reference and its encryption.
     *
     * @param decoder may serve many documents, one after the other
     * @param passwords are tried after the empty one if it is encrypted
     * @throws MalformedPdfException when its cross-reference cannot be read
     * @throws BeyondRepairException when it is encrypted, and no password opens it
     */
    public static PdfDocument open(
            DocumentBytes source,
            StreamDecoder decoder,
            Limits limits,
            DocumentPasswords passwords) {
        int header = header(source);
        if (header == NO_HEADER) {
            throw new MalformedPdfException("it does not begin with %PDF");
        }
        if (header == 0) {
            return new PdfDocument(source, 0, decoder, limits, passwords);
        }
        try {
            return new PdfDocument(source, header, decoder, limits, passwords);
        } catch (BeyondRepairException e) {
            throw e;
        } catch (MalformedPdfException e) {
            // Some offsets count from the first byte of the file in spite of bytes before the
            // header.
            return new PdfDocument(source, 0, decoder, limits, passwords);
        }
    }

    /**
     * Finds the objects of a file whose cross-reference is unusable, in time proportional to the
     * length of the file.
     *
     * @param reason what is wrong with the cross-reference
     * @param checkpoint is run at short intervals
     * @throws MalformedPdfException when there is no catalogue among them
     */
    public static PdfDocument rebuild(
            DocumentBytes source,
            StreamDecoder decoder,
            Limits limits,
            DocumentPasswords passwords,
            String reason,
            Runnable checkpoint) {
        var scan =
                new ObjectScan(
                        source,
                        new ObjectReader(source, limits, new Warnings()),
                        limits,
                        checkpoint);
        scan.run();
        if (scan.hasFoundNothing()) {
            throw new MalformedPdfException("it is not a PDF");
        }
        return new PdfDocument(source, decoder, limits, passwords, scan, reason);
    }

    private static int header(DocumentBytes source) {
        var window = source.window(0, HEADER_WITHIN);
        int end = Math.min(window.end(), window.start() + HEADER_WITHIN);
        for (int p = window.start(); p < end; p++) {
            if (Lexer.startsWith(window.bytes(), p, window.end(), HEADER)) {
                return p - window.start();
            }
        }
        return NO_HEADER;
    }

    private static long startOfCrossReference(DocumentBytes source) {
        long from = Math.max(0, source.length() - TAIL);
        var window = source.window(from, TAIL);
        for (int p = window.end(); p >= window.start(); p--) {
            if (Lexer.startsWith(window.bytes(), p, window.end(), "startxref")) {
                return Lexer.integer(window.bytes(), p + "startxref".length(), window.end());
            }
        }
        throw new MalformedPdfException("startxref is missing at its end");
    }

    /** The structure from its cross-reference, by which other threads may open the document. */
    public FileStructure structure() {
        return structure;
    }

    /** Returns whether anything in its file is encrypted. Its objects are returned decrypted. */
    public boolean isEncrypted() {
        return decryption != null;
    }

    /**
     * Decisions made by reading objects since they were last taken. Those made by opening the file
     * are in {@link FileStructure#warnings}.
     */
    public Warnings warnings() {
        return warnings;
    }

    /** The length of the file, in bytes. */
    public long length() {
        return structure.length();
    }

    /** The meter of this document, see {@link StreamDecoder#StreamDecoder}. */
    public Meter meter() {
        return decoder.meter();
    }

    /** Begins another part of the pages, with a new budget of {@link Limits#workBytes}. */
    public void startPart() {
        work.startAnew();
    }

    /** One more than the highest object number. */
    public int size() {
        return entries.size();
    }

    /** Assigns a number to a direct object, such as a page that is written in its parent node. */
    int adopt(PdfValue object) {
        return entries.adopt(object);
    }

    /** The object number of the document catalogue. */
    public int root() {
        return structure.root();
    }

    /** The document catalogue (7.7.2). */
    public PdfValue catalog() {
        if (catalog == null) {
            var found = find(structure.root());
            if (found == null || !found.value().isDictionary()) {
                throw new MalformedPdfException("the catalogue is missing");
            }
            catalog = found.value().detached();
        }
        return catalog;
    }

    /** The version of PDF that it states (7.2), or an empty text if it states no existing one. */
    public String version() {
        var inHeader = versionInHeader();
        var name = catalog().get("Version");
        if (name == null || !name.isName()) {
            return inHeader;
        }
        var inCatalog = version(name.bytes(), name.start() + 1, name.end());
        return inCatalog.compareTo(inHeader) > 0 ? inCatalog : inHeader;
    }

    private String versionInHeader() {
        int header = header(source);
        if (header == NO_HEADER) {
            return "";
        }
        var window = source.window(header, HEADER.length() + 3);
        return version(window.bytes(), window.start() + HEADER.length(), window.end());
    }

    private static String version(byte[] bytes, int at, int end) {
        for (String version : VERSIONS) {
            if (Lexer.startsWith(bytes, at, end, version)) {
                return version;
            }
        }
        return "";
    }

    /** The document information dictionary (14.3.3), or the null object. */
    public PdfValue info() {
        var found = find(structure.info());
        return found == null ? PdfValue.nullValue() : found.value();
    }

    /** The data of a stream with its filters removed. Filters of images are not supported. */
    public byte[] decoded(IndirectObject stream) {
        return decoder.decode(stream.value(), data(stream));
    }

    /** Finds an object that will be requested again soon, and keeps it until then. */
    public @Nullable IndirectObject findAhead(int number) {
        ahead = find(number);
        return ahead;
    }

    /**
     * The data of a stream with its filters removed, if they are not longer than the given number
     * of bytes.
     */
    public byte[] decoded(IndirectObject stream, int longest) {
        return decoder.decode(stream.value(), data(stream), longest);
    }

    /** The object of a number, or null if a reference to it denotes the null object (7.3.10). */
    public @Nullable IndirectObject find(int number) {
        var found = ahead;
        if (found != null && found.number() == number) {
            ahead = null;
            return found;
        }
        return switch (entries.kind(number)) {
            case IN_FILE -> inFile(number);
            case IN_OBJECT_STREAM ->
                    objectStream(entries.stream(number)).get(number, entries.index(number), work);
            case ABSENT -> entries.adopted(number);
            case FREE -> null;
        };
    }

    /**
     * Reports a reference to a missing object.
     *
     * @throws MalformedPdfException when the file may once have had the object
     */
    public void missing(int number) {
        if (number == PdfValue.NO_REFERENCE || find(number) != null) {
            return;
        }
        if (structure.lack() != null) {
            throw new MalformedPdfException(
                    "object " + number + " is missing, and " + structure.lack());
        }
        warnings.add(
                "object " + number + " is missing; objects that refer to it are shown without it");
    }

    private IndirectObject inFile(int number) {
        var object = objects.objectAt(entries.offset(number));
        if (object.number() != number) {
            throw new MalformedPdfException(
                    "object " + object.number() + " was found instead of " + number);
        }
        work.spend(object.value().length());
        return decryption == null
                ? object
                : decryption.plain(this, object, decoder.decryptor(), warnings);
    }

    private ObjectStream objectStream(int number) {
        var last = lastObjectStream;
        if (last != null && number == lastObjectStreamNumber) {
            return last;
        }
        var stream = objectStreams.get(number);
        if (stream == null) {
            stream = readObjectStream(number);
            objectStreams.put(number, stream);
        }
        if (stream.warnings().isEmpty()) {
            lastObjectStream = stream;
            lastObjectStreamNumber = number;
        } else {
            stream.warnings().forEach(warnings::add);
        }
        return stream;
    }

    private ObjectStream readObjectStream(int number) {
        if (entries.kind(number) != CrossReference.Kind.IN_FILE) {
            throw new MalformedPdfException("object stream " + number + " is missing");
        }
        var object = inFile(number);
        if (!object.isStream()) {
            throw new MalformedPdfException("object " + number + " is not an object stream");
        }
        if (objectStreamsInWork == OBJECT_STREAMS_IN_A_ROW) {
            throw new MalformedPdfException("object stream " + number + " needs itself");
        }
        objectStreamsInWork++;
        try {
            var stored = stored(object);
            var ofReading = new Warnings();
            if (stored.length() != statedLength(object)) {
                ofReading.add(wrongLength(object));
            }
            return objectStream(object, plain(stored, object, ofReading), ofReading);
        } finally {
            objectStreamsInWork--;
        }
    }

    private ObjectStream objectStream(IndirectObject stream, StreamData data, Warnings ofReading) {
        var dictionary = stream.value();
        try {
            boolean isPackable = StreamDecoder.isPackable(dictionary);
            int longest = isPackable ? MAX_OBJECT_STREAM_IN_ONE_PIECE : Integer.MAX_VALUE;
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

    private long statedLength(IndirectObject stream) {
        var length = resolve(stream.value(), "Length");
        return length.isInteger() ? length.integer() : -1;
    }

    private static String wrongLength(IndirectObject stream) {
        return "object "
                + stream.number()
                + " has a wrong /Length; its data were read up to their end";
    }

    /** The data of a stream. Its length may be an indirect object (7.3.8.2). */
    public StreamData data(IndirectObject stream) {
        return plain(stored(stream), stream, warnings);
    }

    private StreamData stored(IndirectObject stream) {
        var data = objects.data(stream, statedLength(stream));
        if (data == null) {
            data = objects.dataUpToItsEnd(stream);
            work.spend(data.length());
            warnings.add(wrongLength(stream));
        }
        return data;
    }

    private StreamData plain(StreamData stored, IndirectObject stream, Warnings ofReading) {
        return decryption == null || stream.method() == CipherMethod.IDENTITY
                ? stored
                : decryption.plain(stored, stream, decoder.decryptor(), ofReading);
    }

    /** Resolves a value: the value itself, or the object that it refers to. */
    public PdfValue resolve(PdfValue value) {
        var resolved = value;
        for (int i = 0; i < REFERENCES_IN_A_ROW; i++) {
            int reference = resolved.reference();
            if (reference == PdfValue.NO_REFERENCE) {
                return resolved;
            }
            var object = find(reference);
            resolved = object == null ? PdfValue.nullValue() : object.value();
        }
        throw new MalformedPdfException("references lead only to other references");
    }

    /** Resolves the value of a key; the null object if the key is absent. */
    public PdfValue resolve(PdfValue dictionary, String key) {
        var value = dictionary.get(key);
        return value == null ? PdfValue.nullValue() : resolve(value);
    }

    /** The text of a text string. It is reported to the meter. */
    public String text(PdfValue string) {
        byte[] bytes = string.string();
        meter().text(bytes.length);
        return PdfString.text(bytes);
    }
}
