package org.platen.engine.read;

import org.jspecify.annotations.Nullable;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.crypt.Decryptor;
import org.platen.engine.crypt.Passwords;

/**
 * A PDF file that is open for reading: finds its objects by their number. Not for several threads
 * at once.
 */
public final class Document {

    // A header may come after other bytes (ISO 32000-2, 7.5.2 and annex I).
    private static final int HEADER_WITHIN = 1024;
    // Some writers leave more behind than the 1,024 bytes that readers look at.
    private static final int TAIL = 2048;
    private static final int REFERENCES_IN_A_ROW = 16;
    // The length of one may be in another one.
    private static final int OBJECT_STREAMS_IN_A_ROW = 4;

    private final ObjectReader objects;
    private final StreamDecoder decoder;
    private final FileStructure structure;
    private final CrossReference entries;
    private final ObjectStreams objectStreams;
    private final Work work;
    private final Warnings warnings = new Warnings();
    private int objectStreamsInWork;
    private @Nullable PdfValue catalog;
    private @Nullable Decryption decryption;
    private @Nullable Decryptor decryptor;

    private Document(
            Source source, long base, StreamDecoder decoder, Limits limits, Passwords passwords) {
        this.decoder = decoder;
        work = new Work(limits.workBytes());
        objects = new ObjectReader(source, limits);
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
                        warnings.take());
    }

    /**
     * A document whose structure is known already.
     *
     * @param source of the file that the structure was read from
     */
    public Document(Source source, FileStructure structure, StreamDecoder decoder, Limits limits) {
        this.decoder = decoder;
        this.structure = structure;
        work = new Work(limits.workBytes());
        objects = new ObjectReader(source, limits);
        entries = structure.entries();
        objectStreams = structure.objectStreams();
        decryption = structure.decryption();
    }

    /**
     * Opens a file without a password, see {@link #open(Source, StreamDecoder, Limits, Passwords)}.
     */
    public static Document open(Source source, StreamDecoder decoder, Limits limits) {
        return open(source, decoder, limits, Passwords.NONE);
    }

    /**
     * Reads the cross-reference of a file, and what its encryption needs.
     *
     * @param decoder may serve many documents, one after the other
     * @param passwords are tried if it is encrypted, after the empty one
     * @throws MalformedPdfException when there is no cross-reference to be read
     * @throws BeyondRepairException when it is encrypted, and no password opens it
     */
    public static Document open(
            Source source, StreamDecoder decoder, Limits limits, Passwords passwords) {
        long header = header(source);
        if (header == 0) {
            return new Document(source, 0, decoder, limits, passwords);
        }
        try {
            return new Document(source, header, decoder, limits, passwords);
        } catch (BeyondRepairException e) {
            throw e;
        } catch (MalformedPdfException e) {
            // Some offsets count from the file's first byte in spite of what is before the header.
            return new Document(source, 0, decoder, limits, passwords);
        }
    }

    private static long header(Source source) {
        var window = source.window(0, HEADER_WITHIN);
        int end = Math.min(window.end(), window.start() + HEADER_WITHIN);
        for (int p = window.start(); p < end; p++) {
            if (Lexer.startsWith(window.bytes(), p, window.end(), "%PDF-")) {
                return (long) p - window.start();
            }
        }
        throw new MalformedPdfException("it does not begin with %PDF");
    }

    private static long startOfCrossReference(Source source) {
        long from = Math.max(0, source.length() - TAIL);
        var window = source.window(from, TAIL);
        for (int p = window.end(); p >= window.start(); p--) {
            if (Lexer.startsWith(window.bytes(), p, window.end(), "startxref")) {
                return Lexer.integer(window.bytes(), p + "startxref".length(), window.end());
            }
        }
        throw new MalformedPdfException("startxref is missing at its end");
    }

    /** What its cross-reference says; other threads may open the document by it. */
    public FileStructure structure() {
        return structure;
    }

    /** Whether anything of its file is encrypted; its objects are given in plain bytes. */
    public boolean isEncrypted() {
        return decryption != null;
    }

    /**
     * Decisions made since they were last taken, by reading objects; those made by opening the file
     * are in {@link FileStructure#warnings}.
     */
    public Warnings warnings() {
        return warnings;
    }

    /** How long the file is, in bytes. */
    public long length() {
        return structure.length();
    }

    /** Another part of the pages is to be read, see {@link Limits#workBytes}. */
    public void startPart() {
        work.startAnew();
    }

    /** One more than the highest object number. */
    public int size() {
        return entries.size();
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

    /** The document information dictionary (14.3.3), or the null object. */
    public PdfValue info() {
        var found = find(structure.info());
        return found == null ? PdfValue.nullValue() : found.value();
    }

    /** The data of a stream without its filters, as far as such are known that keep no pictures. */
    public byte[] decoded(IndirectObject stream) {
        return decoder.decode(stream.value(), data(stream));
    }

    /** The object of a number, or null where a reference to it means the null object (7.3.10). */
    public @Nullable IndirectObject find(int number) {
        return switch (entries.kind(number)) {
            case IN_FILE -> inFile(number);
            case IN_OBJECT_STREAM ->
                    objectStream(entries.stream(number)).get(number, entries.index(number), work);
            case ABSENT, FREE -> null;
        };
    }

    private IndirectObject inFile(int number) {
        var object = objects.objectAt(entries.offset(number));
        if (object.number() != number) {
            throw new MalformedPdfException(
                    "object " + object.number() + " stands where " + number + " should be");
        }
        work.spend(object.value().length());
        return decryption == null ? object : decryption.plain(this, object, decryptor(), warnings);
    }

    private Decryptor decryptor() {
        if (decryptor == null) {
            decryptor = new Decryptor();
        }
        return decryptor;
    }

    private ObjectStream objectStream(int number) {
        var stream = objectStreams.get(number);
        if (stream == null) {
            stream = readObjectStream(number);
            objectStreams.put(number, stream);
        }
        return stream;
    }

    private ObjectStream readObjectStream(int number) {
        if (entries.kind(number) != CrossReference.Kind.IN_FILE) {
            throw new MalformedPdfException("object stream " + number + " is missing");
        }
        var object = inFile(number);
        if (!object.isStream()) {
            throw new MalformedPdfException("object " + number + " is no object stream");
        }
        if (objectStreamsInWork == OBJECT_STREAMS_IN_A_ROW) {
            throw new MalformedPdfException("object stream " + number + " needs itself");
        }
        objectStreamsInWork++;
        try {
            byte[] decoded = decoder.decode(object.value(), data(object));
            work.spend(decoded.length);
            return new ObjectStream(object.value(), decoded);
        } finally {
            objectStreamsInWork--;
        }
    }

    /** The data of a stream; its length may be an object of its own (7.3.8.2). */
    public StreamData data(IndirectObject stream) {
        var length = resolve(stream.value().require("Length"));
        var stored = objects.data(stream, length.isInteger() ? length.integer() : -1);
        return decryption == null || stream.method() == CipherMethod.IDENTITY
                ? stored
                : decryption.plain(stored, stream, decryptor(), warnings);
    }

    /** What a value stands for: itself, or the object that it refers to. */
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
        throw new MalformedPdfException("references lead to nothing but references");
    }

    /** What the value of a key stands for, the null object if the key is absent. */
    public PdfValue resolve(PdfValue dictionary, String key) {
        var value = dictionary.get(key);
        return value == null ? PdfValue.nullValue() : resolve(value);
    }
}
