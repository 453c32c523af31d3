package org.platen.engine.read;

import java.util.List;
import org.platen.engine.stream.DecodedText;
import org.platen.engine.stream.ObjectStreamHeader;
import org.platen.engine.stream.PackedBytes;
import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;
import org.platen.engine.syntax.ReadBudget;

/**
 * A decoded object stream: a sequence of objects that are not streams (ISO 32000-2, 7.5.7).
 * Immutable, so several threads may use it.
 */
final class ObjectStream {

    private final DecodedText text;
    private final ObjectStreamHeader header;
    private final List<String> warnings;
    private final boolean cut;

    /**
     * @param warnings about reading the stream, repeated whenever an object of it is read
     */
    ObjectStream(PdfValue dictionary, byte[] bytes, List<String> warnings) {
        this(dictionary, new DecodedText.Whole(bytes), warnings, false);
    }

    /**
     * @param cut whether its end is missing
     */
    ObjectStream(PdfValue dictionary, byte[] bytes, List<String> warnings, boolean cut) {
        this(dictionary, new DecodedText.Whole(bytes), warnings, cut);
    }

    /**
     * @param cut whether its end is missing
     */
    ObjectStream(PdfValue dictionary, PackedBytes bytes, List<String> warnings, boolean cut) {
        this(dictionary, new DecodedText.Packed(bytes), warnings, cut);
    }

    private ObjectStream(
            PdfValue dictionary, DecodedText text, List<String> warnings, boolean cut) {
        this.text = text;
        this.warnings = warnings;
        this.cut = cut;
        header = ObjectStreamHeader.of(dictionary, text);
    }

    int count() {
        return header.count();
    }

    /** The number of the object at an index. */
    int number(int index) {
        return header.number(index);
    }

    List<String> warnings() {
        return warnings;
    }

    /** The approximate memory that it takes. */
    int weight() {
        return text.weight() + 8 * header.count();
    }

    /**
     * The object of a number. It is expected at the index and searched for elsewhere if it is not
     * there.
     */
    IndirectObject get(int number, int index, ReadBudget work) {
        int place = header.place(number, index, work);
        int offset = header.offset(place);
        if (offset < 0 || offset >= text.length()) {
            throw outside(number);
        }
        int end = header.end(place, text.length());
        var value = text.value(offset, end);
        if (cut && end == text.length() && !isClosed(value)) {
            throw outside(number);
        }
        if (text instanceof DecodedText.Packed) {
            work.spend(value.bytes().length);
        }
        return new IndirectObject(number, 0, value);
    }

    private MalformedPdfException outside(int number) {
        return new MalformedPdfException(
                "object "
                        + number
                        + (cut
                                ? " is in the damaged end of its object stream"
                                : " lies beyond the end of its object stream"));
    }

    /**
     * Returns whether a value has an explicit end. A number or a name without one may have lost
     * characters.
     */
    private static boolean isClosed(PdfValue value) {
        try {
            int to = Lexer.skipValue(value.bytes(), value.start(), value.end());
            return to < value.end() || !Lexer.isRegular(value.bytes()[to - 1]);
        } catch (MalformedPdfException e) {
            return false;
        }
    }
}
