package org.platen.engine.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/**
 * The ancestors of widgets in the field tree (ISO 32000-2, 12.7.4). A field is read once and kept
 * without its kids. One field may have thousands of widgets; reading their list for each of them
 * would take quadratic time.
 */
public final class FieldTree {

    /**
     * Maximum number of ancestors of a widget. If there are more, they form a cycle or the document
     * is malformed.
     */
    public static final int MAX_DEPTH = 100;

    private static final int MAX_REMEMBERED = 2_000;
    private static final List<String> LONG = List.of("Kids");
    private static final PdfValue NOTHING = PdfValue.nullValue();

    private final PdfDocument document;
    private final Map<Integer, PdfValue> remembered = new HashMap<>();

    public FieldTree(PdfDocument document) {
        this.document = document;
    }

    /** The parent of a field, without its kids; the null object if there is none. */
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
     * A copy of a dictionary without entries that may be long, in its own bytes. A search for a key
     * passes over all entries before it.
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

    /**
     * The unresolved value of a key in a field or the nearest ancestor that has it; else the null
     * object.
     */
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
     * The resolved value of a key in a field or the nearest ancestor that has it; else the null
     * object.
     */
    PdfValue resolved(PdfValue field, String key) {
        return document.resolve(inherited(field, key));
    }

    /** Returns whether a widget belongs to a field of a type, such as {@code Sig}. */
    public boolean isOfType(PdfValue widget, String type) {
        return resolved(widget, "FT").isName(type);
    }
}
