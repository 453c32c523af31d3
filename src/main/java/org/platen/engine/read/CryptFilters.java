package org.platen.engine.read;

import java.util.HashMap;
import java.util.Map;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.PdfValue;

/**
 * The crypt filters of a document (ISO 32000-2, 7.6.6), and which of them apply to its strings,
 * streams and attached files. Documents before version 4 have a single one.
 *
 * @param methods of the known filters, by name
 */
record CryptFilters(
        Map<String, CipherMethod> methods, String streams, String strings, String files) {

    static final int FIRST_VERSION = 4;

    private static final String IDENTITY = "Identity";
    private static final String SINGLE = "StdCF";
    // Table 25.
    private static final Map<String, CipherMethod> METHODS =
            Map.of(
                    "V2", CipherMethod.RC4,
                    "AESV2", CipherMethod.AES_128,
                    "AESV3", CipherMethod.AES_256);

    static CryptFilters of(PdfDocument document, PdfValue dictionary, long version) {
        if (version < FIRST_VERSION) {
            return new CryptFilters(Map.of(SINGLE, CipherMethod.RC4), SINGLE, SINGLE, SINGLE);
        }
        var methods = new HashMap<String, CipherMethod>();
        var filters = document.resolve(dictionary, "CF");
        if (filters.isDictionary()) {
            filters.entries().forEach((name, filter) -> add(document, name, filter, methods));
        }
        if (version == FIRST_VERSION) {
            // AES-256 needs longer keys than this version has.
            methods.values().removeIf(method -> method == CipherMethod.AES_256);
        }
        methods.put(IDENTITY, CipherMethod.IDENTITY);
        String streams = name(document.resolve(dictionary, "StmF"), IDENTITY);
        return new CryptFilters(
                Map.copyOf(methods),
                streams,
                name(document.resolve(dictionary, "StrF"), IDENTITY),
                name(document.resolve(dictionary, "EFF"), streams));
    }

    private static void add(
            PdfDocument document,
            String name,
            PdfValue reference,
            Map<String, CipherMethod> methods) {
        var method = document.resolve(document.resolve(reference), "CFM");
        if (method.isName() && METHODS.containsKey(method.name())) {
            methods.put(name, METHODS.get(method.name()));
        }
    }

    private static String name(PdfValue value, String instead) {
        return value.isName() ? value.name() : instead;
    }

    /** The method of a filter that a stream specifies for itself. */
    CipherMethod methodOfOwn(PdfValue name) {
        return method(name(name, IDENTITY));
    }

    CipherMethod method(String name) {
        return methods.getOrDefault(name, CipherMethod.UNKNOWN);
    }

    /** Throws if the method of strings or streams is unknown. */
    void requireKnown() {
        requireKnown(streams);
        requireKnown(strings);
    }

    private void requireKnown(String name) {
        if (method(name) == CipherMethod.UNKNOWN) {
            throw new BeyondRepairException(
                    "it is encrypted by the crypt filter /"
                            + name
                            + ", whose method is not supported; save it without encryption");
        }
    }

    boolean leavesStringsAndStreams() {
        return method(streams) == CipherMethod.IDENTITY && method(strings) == CipherMethod.IDENTITY;
    }

    boolean uses(CipherMethod method) {
        return methods.containsValue(method);
    }
}
