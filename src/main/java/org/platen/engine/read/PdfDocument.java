package org.platen.engine.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.Limits;
import org.platen.engine.Meter;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.stream.StreamData;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.FileHeader;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfString;
import org.platen.engine.syntax.PdfValue;
import org.platen.engine.syntax.ReadBudget;
import org.platen.engine.syntax.Warnings;

/** A PDF file that is open for reading. Finds its objects by number. Not thread-safe. */
public final class PdfDocument {

    private static final int REFERENCES_IN_A_ROW = 16;

    private final DocumentBytes source;
    private final ObjectReader objects;
    private final StreamDecoder decoder;
    private final CrossReference entries;
    private final ObjectStreamReader objectStreams;
    private final ReadBudget work;
    private final Warnings warnings = new Warnings();
    private FileStructure structure;
    private @Nullable PdfValue catalog;
    private @Nullable IndirectObject ahead;
    private @Nullable Decryption decryption;

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
        objectStreams = new ObjectStreamReader(this, structure, decoder, work);
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
        return new FileOpening(source, decoder, limits, passwords).byCrossReference();
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
        return new FileOpening(source, decoder, limits, passwords).bySearch(reason, checkpoint);
    }

    CrossReferenceReader crossReferenceReader(long base) {
        return new CrossReferenceReader(source, base, objects, decoder, entries, work);
    }

    /** Sets the decryption, once it is known, while the document is being opened. */
    void decryptBy(@Nullable Decryption found) {
        decryption = found;
    }

    /** Sets the structure and the decryption when the document has been opened. */
    void setStructure(FileStructure found) {
        structure = found;
        decryption = found.decryption();
    }

    /**
     * Adds the objects of object streams at the given offsets while the document is being opened.
     * Returns the reason why one of these streams is unreadable, or null.
     */
    @Nullable String addObjectsOfStreams(List<Long> offsets) {
        return new FoundObjectStreams(this, entries, objects, objectStreams).addObjectsOf(offsets);
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
        String inHeader = FileHeader.version(source);
        var name = catalog().get("Version");
        if (name == null || !name.isName()) {
            return inHeader;
        }
        String inCatalog = FileHeader.version(name.bytes(), name.start() + 1, name.end());
        return inCatalog.compareTo(inHeader) > 0 ? inCatalog : inHeader;
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
                    objectStreams
                            .get(entries.stream(number))
                            .get(number, entries.index(number), work);
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

    IndirectObject inFile(int number) {
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

    /** The length that a stream states for its data, or -1. */
    long statedLength(IndirectObject stream) {
        var length = resolve(stream.value(), "Length");
        return length.isInteger() ? length.integer() : -1;
    }

    static String wrongLength(IndirectObject stream) {
        return "object "
                + stream.number()
                + " has a wrong /Length; its data were read up to their end";
    }

    /** The data of a stream. Its length may be an indirect object (7.3.8.2). */
    public StreamData data(IndirectObject stream) {
        return plain(stored(stream), stream, warnings);
    }

    /** The data of a stream as they are in the file, encrypted if the document is. */
    StreamData stored(IndirectObject stream) {
        var data = objects.data(stream, statedLength(stream));
        if (data == null) {
            data = objects.dataUpToItsEnd(stream);
            work.spend(data.length());
            warnings.add(wrongLength(stream));
        }
        return data;
    }

    /** The data of a stream, to be decrypted if the document is encrypted. */
    StreamData plain(StreamData stored, IndirectObject stream, Warnings ofReading) {
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
