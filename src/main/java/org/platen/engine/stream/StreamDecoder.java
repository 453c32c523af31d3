package org.platen.engine.stream;

import java.io.Closeable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Limits;
import org.platen.engine.Meter;
import org.platen.engine.crypt.Decryptor;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/**
 * Decodes object streams, cross-reference streams and content streams (ISO 32000-2, 7.4). Not
 * thread-safe.
 */
public final class StreamDecoder implements Closeable {

    private static final int MAX_FILTERS = 16;

    private final int mostBytes;
    private @Nullable Decryptor decryptor;
    private final Meter meter;
    private final FlateDecoder flate;
    // Limit for the current stream.
    private int longest;

    public StreamDecoder(Limits limits) {
        this(limits, Meter.NONE);
    }

    /**
     * @param meter counts each stream
     */
    public StreamDecoder(Limits limits, Meter meter) {
        mostBytes = limits.decodedBytes();
        this.meter = meter;
        flate = new FlateDecoder(meter);
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
        flate.start(0);
        return decodeAll(dictionary, data, most);
    }

    /**
     * Decodes an object stream. If it is encrypted by AES and its last blocks are damaged, the data
     * before the damage are decoded, see {@link #isCut}.
     */
    public byte[] decodeObjects(PdfValue dictionary, StreamData data, int most) {
        flate.start(data.damagedBytes());
        return decodeAll(dictionary, data, most);
    }

    /** Returns whether the end of the last object stream could not be decoded. */
    public boolean isCut() {
        return flate.isCut();
    }

    private byte[] decodeAll(PdfValue dictionary, StreamData data, int most) {
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
        String name = FilterName.full(filter);
        if (name.equals(FilterName.FLATE)) {
            return Predictor.of(parameters).undo(flate.inflate(data, longest));
        }
        if (SeldomFilter.isOne(name)) {
            return SeldomFilter.decode(name, data, parameters, longest);
        }
        throw new MalformedPdfException("filter /" + filter + " cannot be used for this stream");
    }

    /** Returns whether {@link #decodePacked} accepts such a stream. */
    public static boolean isPackable(PdfValue dictionary) {
        var filters = list(dictionary.get("Filter"));
        var parameters = list(dictionary.get("DecodeParms"));
        return filters.size() == 1
                && FilterName.full(filters.get(0).name()).equals(FilterName.FLATE)
                && (parameters.isEmpty() || parameters.get(0).get("Predictor") == null);
    }

    /** Decodes an object stream that is too long to be kept in one piece. */
    public PackedBytes decodePacked(PdfValue dictionary, StreamData data) {
        if (!isPackable(dictionary)) {
            throw FlateDecoder.tooLong(longest);
        }
        flate.start(data.damagedBytes());
        return flate.inflatePacked(data.window(mostBytes), mostBytes);
    }

    @Override
    public void close() {
        flate.close();
    }
}
