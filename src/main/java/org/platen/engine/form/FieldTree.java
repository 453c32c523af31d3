package org.platen.engine.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.platen.engine.read.Document;
import org.platen.engine.read.PdfValue;

/**
 * The fields above widgets (ISO 32000-2, 12.7.4). A field is read once, and kept without its kids:
 * one field may have thousands of widgets, and to read their list for each of them takes time that
 * grows with the square.
 */
public final class FieldTree {

    /** Levels above a widget that count; more of them are a circle, or no sound document. */
    public static final int MAX_DEPTH = 100;

    private static final int MAX_REMEMBERED = 2_000;
    private static final List<String> LONG = List.of("Kids");
    private static final PdfValue NOTHING = PdfValue.nullValue();

    private final Document document;
    private final Map<Integer, PdfValue> remembered = new HashMap<>();

    public FieldTree(Document document) {
        this.document = document;
    }

    /** The field above, without its kids; the null object if there is none. */
    public PdfValue parent(PdfValue field) {
        var parent = field.get("Parent");
        if (parent == null) {
            return NOTHING;
        }
        int number = parent.reference();
        if (number == PdfValue.NO_REFERENCE) {
            return parent.isDictionary() ? parent : NOTHING;
        }
        var known = remembered.get(number);
        return known == null ? read(number, parent) : known;
    }

    private PdfValue read(int number, PdfValue reference) {
        if (remembered.size() >= MAX_REMEMBERED) {
            remembered.clear();
        }
        var field = document.resolve(reference);
        var kept = field.isDictionary() ? without(field, LONG) : NOTHING;
        remembered.put(number, kept);
        return kept;
    }

    /**
     * A dictionary without what may be long in it, in bytes of its own: to look for a key means to
     * pass over all that stand before it.
     */
    public static PdfValue without(PdfValue dictionary, List<String> keys) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("<<".getBytes(StandardCharsets.ISO_8859_1));
        dictionary
                .entries()
                .forEach(
                        (key, value) -> {
                            if (!keys.contains(key)) {
                                var own = value.detached();
                                out.writeBytes(
                                        ("/" + key + " ").getBytes(StandardCharsets.ISO_8859_1));
                                out.write(own.bytes(), own.start(), own.end() - own.start());
                                out.write(' ');
                            }
                        });
        out.writeBytes(">>".getBytes(StandardCharsets.ISO_8859_1));
        byte[] bytes = out.toByteArray();
        return new PdfValue(bytes, 0, bytes.length);
    }

    /** The value of a key of a field or one above it, as it stands there; else the null object. */
    public PdfValue inherited(PdfValue field, String key) {
        var holder = field;
        for (int i = 0; i < MAX_DEPTH && holder.isDictionary(); i++) {
            var value = holder.get(key);
            if (value != null) {
                return value;
            }
            holder = parent(holder);
        }
        return NOTHING;
    }

    /**
     * The object that the value of a key of a field or one above it stands for; else the null
     * object.
     */
    public PdfValue resolved(PdfValue field, String key) {
        return document.resolve(inherited(field, key));
    }

    /** Whether a widget belongs to a field of a type, such as {@code Sig}. */
    public boolean isOfType(PdfValue widget, String type) {
        return resolved(widget, "FT").isName(type);
    }
}
