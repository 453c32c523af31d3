package org.platen.engine.stream;

import java.io.Closeable;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.platen.engine.Meter;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.MalformedPdfException;

/** The filter {@code FlateDecode} (ISO 32000-2, 7.4.4), without predictors. Not thread-safe. */
final class FlateDecoder implements Closeable {

    private static final int PART = 1 << 15;
    private static final int MAX_PACKED = 1 << 30;

    private final Inflater inflater = new Inflater();
    // Most object streams fit, so that their bytes are copied once, into an array of their exact
    // length.
    private final byte[] workspace = new byte[1 << 15];
    private final Meter meter;
    private int damaged;
    private boolean cut;

    FlateDecoder(Meter meter) {
        this.meter = meter;
    }

    /**
     * Begins a stream.
     *
     * @param damagedBytes the number of bytes at its end that may be damaged
     */
    void start(int damagedBytes) {
        damaged = damagedBytes;
        cut = false;
    }

    /** Returns whether the end of the stream could not be decoded. */
    boolean isCut() {
        return cut;
    }

    /**
     * Inflates data, and packs them again part by part.
     *
     * @param longest the maximum number of packed bytes
     */
    PackedBytes inflatePacked(DocumentBytes.Window data, int longest) {
        inflater.reset();
        inflater.setInput(data.bytes(), data.start(), data.length());
        try {
            return inflatePacked(longest);
        } catch (DataFormatException e) {
            throw new MalformedPdfException("compressed data are damaged");
        }
    }

    private PackedBytes inflatePacked(int longest) throws DataFormatException {
        var packed = new PackedBytes(longest);
        byte[] part = new byte[PART];
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
        return packed.finished();
    }

    /**
     * Inflates data.
     *
     * @param longest the maximum number of bytes
     */
    byte[] inflate(DocumentBytes.Window data, int longest) {
        inflater.reset();
        inflater.setInput(data.bytes(), data.start(), data.length());
        try {
            return inflateAll(longest);
        } catch (DataFormatException e) {
            throw new MalformedPdfException("compressed data are damaged");
        }
    }

    private byte[] inflateAll(int longest) throws DataFormatException {
        byte[] decoded = workspace;
        int length = 0;
        while (!inflater.finished() && !cut) {
            int room = Math.min(longest, decoded.length);
            if (length == room) {
                decoded = Arrays.copyOf(decoded, roomFor(length, longest));
                room = decoded.length;
            }
            int count = inflateOrCut(decoded, length, room - length);
            if (count == 0 && !cut && (inflater.needsInput() || inflater.needsDictionary())) {
                throw endsTooEarly();
            }
            length += count;
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

    private static int roomFor(int length, int longest) {
        if (length >= longest) {
            throw tooLong(longest);
        }
        return (int) Math.min(longest, length * 2L);
    }

    static BeyondLimitException tooLong(int longest) {
        return BeyondLimitException.ofMemory("a stream decodes to more than", longest);
    }

    @Override
    public void close() {
        inflater.end();
    }
}
