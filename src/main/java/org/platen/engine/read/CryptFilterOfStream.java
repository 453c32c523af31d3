package org.platen.engine.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.PdfValue;

/** The crypt filter that a stream may specify for itself (ISO 32000-2, 7.4.10). */
final class CryptFilterOfStream {

    private static final List<String> REWRITTEN = List.of("Filter", "DecodeParms");

    private final PdfDocument document;
    private final List<PdfValue> filters;
    private final List<PdfValue> parameters;
    private final boolean present;

    CryptFilterOfStream(PdfDocument document, PdfValue dictionary) {
        this.document = document;
        filters = list(document, dictionary, "Filter");
        present = filters.stream().anyMatch(CryptFilterOfStream::isCrypt);
        parameters = present ? list(document, dictionary, "DecodeParms") : List.of();
    }

    private static List<PdfValue> list(PdfDocument document, PdfValue dictionary, String key) {
        var value = document.resolve(dictionary, key);
        if (value.isArray()) {
            return value.elements().stream().map(document::resolve).toList();
        }
        return value.isNull() ? List.of() : List.of(value);
    }

    private static boolean isCrypt(PdfValue filter) {
        return filter.isName("Crypt");
    }

    boolean isPresent() {
        return present;
    }

    /** The method of the filter; none if the filter has no name. */
    CipherMethod method(CryptFilters known) {
        var method = CipherMethod.IDENTITY;
        for (int i = 0; i < filters.size(); i++) {
            if (isCrypt(filters.get(i))) {
                var own = known.methodOfOwn(document.resolve(parameters(i), "Name"));
                if (i > 0 && own != CipherMethod.IDENTITY) {
                    throw new BeyondRepairException(
                            "a stream has a crypt filter after other filters, which is not"
                                    + " allowed; save the file without encryption");
                }
                method = i == 0 ? own : method;
            }
        }
        return method;
    }

    private PdfValue parameters(int filter) {
        return filter < parameters.size() ? parameters.get(filter) : PdfValue.nullValue();
    }

    /** The dictionary of the stream without the filter and its parameters. */
    PdfValue without(PdfValue dictionary) {
        return present ? rewritten(dictionary) : dictionary;
    }

    private PdfValue rewritten(PdfValue dictionary) {
        var out = new ByteArrayOutputStream(dictionary.length());
        put(out, "<<");
        for (Map.Entry<String, PdfValue> entry : dictionary.entries().entrySet()) {
            if (!REWRITTEN.contains(entry.getKey())) {
                put(out, "/" + entry.getKey() + " ");
                put(out, entry.getValue());
            }
        }
        putOtherFilters(out);
        put(out, ">>");
        byte[] bytes = out.toByteArray();
        return new PdfValue(bytes, 0, bytes.length);
    }

    private void putOtherFilters(ByteArrayOutputStream out) {
        var names = new ArrayList<PdfValue>();
        var others = new ArrayList<PdfValue>();
        for (int i = 0; i < filters.size(); i++) {
            if (!isCrypt(filters.get(i))) {
                names.add(filters.get(i));
                others.add(parameters(i));
            }
        }
        putArray(out, "/Filter", names);
        if (others.stream().anyMatch(each -> !each.isNull())) {
            putArray(out, "/DecodeParms", others);
        }
    }

    private static void putArray(ByteArrayOutputStream out, String key, List<PdfValue> values) {
        if (values.isEmpty()) {
            return;
        }
        put(out, key + "[");
        values.forEach(value -> put(out, value));
        put(out, "]");
    }

    private static void put(ByteArrayOutputStream out, PdfValue value) {
        var trimmed = value.trimmed();
        out.write(trimmed.bytes(), trimmed.start(), trimmed.length());
        out.write(' ');
    }

    private static void put(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes, 0, bytes.length);
    }
}
