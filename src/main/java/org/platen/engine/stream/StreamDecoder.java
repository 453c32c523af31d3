package org.platen.engine.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Limits;
import org.platen.engine.Meter;
import org.platen.engine.crypt.Decryptor;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfName;
import org.platen.engine.syntax.PdfValue;

/**
 * Decodes object streams, cross-reference streams and content streams (ISO 32000-2, 7.4). Not
 * thread-safe.
 */
public final class StreamDecoder implements Closeable {

    private static final Map<String, String> ABBREVIATIONS =
            Map.of(
                    "Fl", "FlateDecode",
                    "LZW", "LZWDecode",
                    "A85", "ASCII85Decode",
                    "AHx", "ASCIIHexDecode",
                    "RL", "RunLengthDecode");
    private static final List<String> SELDOM =
            List.of("LZWDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode");
    private static final List<String> PARAMETERS =
            List.of("Predictor", "Colors", "BitsPerComponent", "Columns", "EarlyChange");

    private static final int MAX_FILTERS = 16;
    private static final String FLATE = "FlateDecode";
    private static final int PART = 1 << 15;
    private static final int MAX_PACKED = 1 << 30;

    private final Inflater inflater = new Inflater();
    // Most object streams fit, so that their bytes are copied once, into an array of their exact
    // length.
    private final byte[] workspace = new byte[1 << 15];
    private final int mostBytes;
    private @Nullable Decryptor decryptor;
    private final Meter meter;
    // Limit for the current stream.
    private int longest;
    private int damaged;
    private boolean cut;

    public StreamDecoder(Limits limits) {
        this(limits, Meter.NONE);
    }

    /**
     * @param meter counts each stream
     */
    public StreamDecoder(Limits limits, Meter meter) {
        mostBytes = limits.decodedBytes();
        this.meter = meter;
    }

    public Meter meter() {
        return meter;
    }

    /** A decryptor for the objects of any document. */
    public Decryptor decryptor() {
        if (decryptor == null) {
            decryptor = new Decryptor();
        }
        return decryptor;
    }

    public byte[] decode(PdfValue dictionary, StreamData data) {
        return decode(dictionary, data, mostBytes);
    }

    /**
     * Decodes a stream.
     *
     * @param most maximum number of decoded bytes; the limits apply as well
     */
    public byte[] decode(PdfValue dictionary, StreamData data, int most) {
        damaged = 0;
        return decodeAll(dictionary, data, most);
    }

    /**
     * Decodes an object stream. If it is encrypted by AES and its last blocks are damaged, the data
     * before the damage are decoded, see {@link #isCut}.
     */
    public byte[] decodeObjects(PdfValue dictionary, StreamData data, int most) {
        damaged = data.damagedBytes();
        return decodeAll(dictionary, data, most);
    }

    /** Returns whether the end of the last object stream could not be decoded. */
    public boolean isCut() {
        return cut;
    }

    private byte[] decodeAll(PdfValue dictionary, StreamData data, int most) {
        cut = false;
        longest = Math.min(most, mostBytes);
        var filters = list(dictionary.get("Filter"));
        var parameters = list(dictionary.get("DecodeParms"));
        if (filters.size() > MAX_FILTERS) {
            throw new MalformedPdfException("a stream has more than " + MAX_FILTERS + " filters");
        }
        var window = data.window(longest);
        for (int i = 0; i < filters.size(); i++) {
            var filterParameters = i < parameters.size() ? parameters.get(i) : PdfValue.nullValue();
            byte[] decoded = apply(filters.get(i).name(), window, filterParameters);
            window = new DocumentBytes.Window(decoded, 0, decoded.length, true);
            meter.decoded(decoded.length);
        }
        return filters.isEmpty()
                ? Arrays.copyOfRange(window.bytes(), window.start(), window.end())
                : window.bytes();
    }

    private static List<PdfValue> list(@Nullable PdfValue value) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        return value.isArray() ? value.elements() : List.of(value);
    }

    private byte[] apply(String filter, DocumentBytes.Window data, PdfValue parameters) {
        if (parameters.reference() != PdfValue.NO_REFERENCE) {
            throw new MalformedPdfException("the parameters of a filter are in another object");
        }
        String name = fullName(filter);
        if (name.equals(FLATE)) {
            return Predictor.of(parameters).undo(inflate(data));
        }
        if (SELDOM.contains(name)) {
            return applySeldom(name, data, parameters);
        }
        throw new MalformedPdfException("filter /" + filter + " cannot be used for this stream");
    }

    private static String fullName(String filter) {
        String name = PdfName.characters(filter);
        return ABBREVIATIONS.getOrDefault(name, name);
    }

    /** Returns whether {@link #decodePacked} accepts such a stream. */
    public static boolean isPackable(PdfValue dictionary) {
        var filters = list(dictionary.get("Filter"));
        var parameters = list(dictionary.get("DecodeParms"));
        return filters.size() == 1
                && fullName(filters.get(0).name()).equals(FLATE)
                && (parameters.isEmpty() || parameters.get(0).get("Predictor") == null);
    }

    /** Decodes an object stream that is too long to be kept in one piece. */
    public PackedBytes decodePacked(PdfValue dictionary, StreamData data) {
        if (!isPackable(dictionary)) {
            throw tooLong();
        }
        cut = false;
        damaged = data.damagedBytes();
        var window = data.window(mostBytes);
        var packed = new PackedBytes(mostBytes);
        byte[] part = new byte[PART];
        inflater.reset();
        inflater.setInput(window.bytes(), window.start(), window.length());
        try {
            while (!inflater.finished() && !cut) {
                int count = inflateOrCut(part, 0, part.length);
                if (count == 0 && !cut) {
                    throw endsTooEarly();
                }
                packed.write(part, 0, count);
                meter.decoded(count);
                if (packed.length() > MAX_PACKED) {
                    throw new BeyondLimitException(
                            "an object stream decodes to more than " + (MAX_PACKED >> 20) + " MiB");
                }
            }
        } catch (DataFormatException e) {
            throw new MalformedPdfException("compressed data are damaged");
        }
        return packed.finished();
    }

    private BeyondLimitException tooLong() {
        return BeyondLimitException.ofMemory("a stream decodes to more than", longest);
    }

    private byte[] inflate(DocumentBytes.Window data) {
        inflater.reset();
        inflater.setInput(data.bytes(), data.start(), data.length());
        byte[] decoded = workspace;
        int length = 0;
        try {
            while (!inflater.finished() && !cut) {
                int room = Math.min(longest, decoded.length);
                if (length == room) {
                    decoded = Arrays.copyOf(decoded, roomFor(length));
                    room = decoded.length;
                }
                int count = inflateOrCut(decoded, length, room - length);
                if (count == 0 && !cut && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw endsTooEarly();
                }
                length += count;
            }
        } catch (DataFormatException e) {
            throw new MalformedPdfException("compressed data are damaged");
        }
        boolean isOwn = decoded != workspace && length == decoded.length;
        return isOwn ? decoded : Arrays.copyOf(decoded, length);
    }

    /** Inflates a part. If the data are damaged at their end only, the part before the damage. */
    private int inflateOrCut(byte[] into, int at, int room) throws DataFormatException {
        long before = inflater.getBytesWritten();
        try {
            int count = inflater.inflate(into, at, room);
            cut = count == 0 && inflater.needsInput() && !inflater.finished() && damaged > 0;
            return count;
        } catch (DataFormatException e) {
            if (inflater.getRemaining() >= damaged) {
                throw e;
            }
            cut = true;
            return (int) (inflater.getBytesWritten() - before);
        }
    }

    private static MalformedPdfException endsTooEarly() {
        return new MalformedPdfException("compressed data end too early");
    }

    private int roomFor(int length) {
        if (length >= longest) {
            throw tooLong();
        }
        return (int) Math.min(longest, length * 2L);
    }

    private byte[] applySeldom(String name, DocumentBytes.Window data, PdfValue parameters) {
        var decoded = new LimitedOutput();
        var dictionary = new COSDictionary();
        var cosParameters = new COSDictionary();
        for (String key : PARAMETERS) {
            var value = parameters.get(key);
            if (value != null && value.isInteger()) {
                cosParameters.setItem(key, COSInteger.get(value.integer(1 << 20)));
            }
        }
        dictionary.setItem(COSName.FILTER, COSName.getPDFName(name));
        dictionary.setItem(COSName.DECODE_PARMS, cosParameters);
        var bytes = new ByteArrayInputStream(data.bytes(), data.start(), data.length());
        try {
            FilterFactory.INSTANCE.getFilter(name).decode(bytes, decoded, dictionary, 0);
        } catch (IOException e) {
            throw new MalformedPdfException("/" + name + ": " + e.getMessage());
        }
        return decoded.toByteArray();
    }

    private final class LimitedOutput extends ByteArrayOutputStream {

        @Override
        public synchronized void write(int b) {
            roomFor(count);
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            roomFor(count + length);
            super.write(bytes, from, length);
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
