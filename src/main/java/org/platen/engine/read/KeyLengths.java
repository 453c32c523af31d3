package org.platen.engine.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.crypt.SecurityHandler;
import org.platen.engine.syntax.PdfValue;

/**
 * The possible lengths of the file key, in bytes (ISO 32000-2, 7.6.2). Writers state it in several
 * places, and differently.
 */
final class KeyLengths {

    private static final int MIN_KEY = 5;
    private static final int MAX_SHORT_KEY = 16;
    private static final int LONG_KEY = 32;

    private final PdfDocument document;
    private final PdfValue dictionary;
    private final long version;

    /**
     * @param dictionary for encryption
     * @param version of its algorithm
     */
    KeyLengths(PdfDocument document, PdfValue dictionary, long version) {
        this.document = document;
        this.dictionary = dictionary;
        this.version = version;
    }

    /** The lengths, beginning with the one that the dictionary states, if it is valid. */
    List<Integer> possible() {
        if (version == SecurityHandler.LAST_VERSION) {
            return List.of(LONG_KEY);
        }
        var lengths = new LinkedHashSet<Integer>();
        addFixed(lengths);
        stated().forEach(length -> addLength(length, lengths));
        // Keys of version 4 have 128 bits by definition; for others, 40 bits are the default.
        lengths.add(version == CryptFilters.FIRST_VERSION ? MAX_SHORT_KEY : MIN_KEY);
        lengths.add(MAX_SHORT_KEY);
        lengths.add(MIN_KEY);
        return List.copyOf(lengths);
    }

    private void addFixed(Set<Integer> lengths) {
        if (version == 1) {
            lengths.add(MIN_KEY);
        }
        if (usesAes()) {
            lengths.add(MAX_SHORT_KEY);
        }
    }

    private boolean usesAes() {
        return version == CryptFilters.FIRST_VERSION
                && CryptFilters.of(document, dictionary, version).uses(CipherMethod.AES_128);
    }

    private List<Long> stated() {
        var stated = new ArrayList<Long>();
        stated.add(length(dictionary));
        var filters = document.resolve(dictionary, "CF");
        if (filters.isDictionary()) {
            filters.entries().values().forEach(each -> stated.add(length(document.resolve(each))));
        }
        return stated;
    }

    private long length(PdfValue from) {
        var value = document.resolve(from, "Length");
        return value.isInteger() ? value.integer() : 0;
    }

    /** Adds a stated length, in bits or, as some writers have it, in bytes. */
    private static void addLength(long stated, Set<Integer> lengths) {
        long bytes = stated >= MIN_KEY * Byte.SIZE ? stated / Byte.SIZE : stated;
        if (bytes >= MIN_KEY && bytes <= MAX_SHORT_KEY) {
            lengths.add((int) bytes);
        }
    }
}
