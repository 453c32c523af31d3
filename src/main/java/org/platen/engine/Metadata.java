package org.platen.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Turns the metadata of a document part, dictionaries within dictionaries, into names and values.
 */
final class Metadata {

    private static final int DEEPEST = 50;

    /** Few files say as much as this of a document; one that refers to itself says more. */
    private static final int MOST = 10_000;

    private final Map<String, String> values;

    private int visited;

    private Metadata(Map<String, String> inherited) {
        values = new LinkedHashMap<>(inherited);
    }

    /** What a part says, and what it inherits where it says nothing. */
    static Map<String, String> of(@Nullable COSBase dictionary, Map<String, String> inherited) {
        if (dictionary == null) {
            return inherited;
        }
        var metadata = new Metadata(inherited);
        metadata.add("", dictionary, 0);
        return Collections.unmodifiableMap(metadata.values);
    }

    private void add(String name, @Nullable COSBase value, int depth) {
        if (depth > DEEPEST || ++visited > MOST) {
            throw new DamageException(
                    "the metadata of a document part is nested too deeply or too long");
        }
        if (value instanceof COSDictionary dictionary && !(value instanceof COSStream)) {
            for (var key : dictionary.keySet()) {
                add(joined(name, key.getName()), dictionary.getDictionaryObject(key), depth + 1);
            }
        } else if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                add(joined(name, Integer.toString(i)), array.getObject(i), depth + 1);
            }
        } else {
            var text = text(value);
            if (text != null) {
                values.put(name, text);
            }
        }
    }

    private static String joined(String outer, String inner) {
        return outer.isEmpty() ? inner : outer + "." + inner;
    }

    private static @Nullable String text(@Nullable COSBase value) {
        if (value instanceof COSString string) {
            return string.getString();
        }
        if (value instanceof COSName name) {
            return name.getName();
        }
        if (value instanceof COSInteger number) {
            return Long.toString(number.longValue());
        }
        if (value instanceof COSFloat number) {
            return written(number);
        }
        return value instanceof COSBoolean bool ? Boolean.toString(bool.getValue()) : null;
    }

    /** As it stands in the file: a float would lose digits of it. */
    private static String written(COSFloat number) {
        try {
            var out = new ByteArrayOutputStream();
            number.writePDF(out);
            return out.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
