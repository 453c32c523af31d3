package org.platen.engine.stream;

import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/** The decoded bytes of an object stream, in one piece or packed. Immutable. */
public interface DecodedText {

    int length();

    /** The approximate memory that it takes. */
    int weight();

    /** The first bytes, at least as many as given. */
    byte[] header(int length);

    /** The value from a position on. The returned bytes may end after the value. */
    PdfValue value(int from, int end);

    /** The bytes in one piece. */
    @SuppressWarnings("ArrayRecordComponent") // not to be compared, and not to be copied
    record Whole(byte[] bytes) implements DecodedText {

        @Override
        public int length() {
            return bytes.length;
        }

        @Override
        public int weight() {
            return bytes.length;
        }

        @Override
        public byte[] header(int length) {
            return bytes;
        }

        @Override
        public PdfValue value(int from, int end) {
            return new PdfValue(
                    bytes, Lexer.skipWhiteSpace(bytes, from, bytes.length), bytes.length);
        }
    }

    /** The bytes packed, to be unpacked part by part. */
    record Packed(PackedBytes bytes) implements DecodedText {

        private static final int FIRST_PART = 1 << 12;
        private static final int LARGER = 8;

        @Override
        public int length() {
            return bytes.length();
        }

        @Override
        public int weight() {
            return bytes.weight();
        }

        @Override
        public byte[] header(int length) {
            return bytes.part(0, length);
        }

        /** Further bytes may follow the last object, possibly many; they are not part of it. */
        @Override
        public PdfValue value(int from, int end) {
            int wanted = FIRST_PART;
            while (end - from > wanted) {
                var value = part(from, from + wanted);
                if (isWhole(value)) {
                    return value;
                }
                wanted *= LARGER;
            }
            return part(from, end);
        }

        private PdfValue part(int from, int end) {
            byte[] part = bytes.part(from, end);
            return new PdfValue(part, Lexer.skipWhiteSpace(part, 0, part.length), part.length);
        }

        private static boolean isWhole(PdfValue value) {
            try {
                return Lexer.skipValue(value.bytes(), value.start(), value.end()) < value.end();
            } catch (MalformedPdfException e) {
                return false;
            }
        }
    }
}
