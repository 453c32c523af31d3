package org.platen.filestore.rest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110, section 14).
 *
 * @param first the position of the first byte, from 0
 */
record ByteRange(long first, long length) {

    private static final Pattern SINGLE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /**
     * Returns the part that the header requests. Empty for the whole file: there is no header, or
     * none that we support.
     */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        var single = SINGLE.matcher(header == null ? "" : header.strip());
        if (!single.matches() || header == null || header.strip().equals("bytes=-")) {
            return Optional.empty();
        }
        return single.group(1).isEmpty()
                ? Optional.of(last(Long.parseLong(single.group(2)), size))
                : between(Long.parseLong(single.group(1)), single.group(2), size);
    }

    private static ByteRange last(long length, long size) {
        long most = Math.min(length, size);
        return satisfiable(new ByteRange(size - most, most), size);
    }

    private static Optional<ByteRange> between(long first, String end, long size) {
        long last = end.isEmpty() ? size - 1 : Math.min(Long.parseLong(end), size - 1);
        if (!end.isEmpty() && Long.parseLong(end) < first) {
            return Optional.empty();
        }
        return Optional.of(satisfiable(new ByteRange(first, last - first + 1), size));
    }

    private static ByteRange satisfiable(ByteRange range, long size) {
        if (range.length <= 0) {
            throw new RangeException(size);
        }
        return range;
    }

    /** The value of the header Content-Range. */
    String within(long size) {
        return "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }
}
