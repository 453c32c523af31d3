package org.platen.engine.content;

import java.util.HashSet;
import java.util.Set;
import org.platen.engine.read.PdfValue;

/**
 * Some pages of a long document, and whether they need all that is in their resource dictionaries.
 * Where they do, other pages of the same dictionary are not looked at: their content would be
 * decoded in vain.
 */
final class Survey {

    /** Pages of a document of so few are looked at each for itself. */
    static final int MIN_PAGES = 16;

    private static final int SAMPLES = 8;
    // Front and back, and the pages of a form, may take turns.
    private static final int TURNS = 6;

    /** Of a short document. */
    static final Survey NONE = new Survey();

    private final Set<Integer> met = new HashSet<>();
    private final Set<Integer> wasteful = new HashSet<>();
    private boolean isWasteful;
    private boolean isShared;

    /** The indexes of pages to be looked at, spread over a document. */
    static int[] samples(int pages) {
        int[] samples = new int[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            long spread = (long) pages * i / SAMPLES;
            samples[i] = (int) Math.min(pages - 1L, spread + i % TURNS);
        }
        return samples;
    }

    /**
     * Adds a use of a resource dictionary.
     *
     * @param key of the dictionary, or 0 if it is used once only
     * @param isFull whether all of it is needed
     */
    void add(int key, boolean isFull) {
        if (!isFull) {
            wasteful.add(key);
            isWasteful = true;
        }
        boolean again = !met.add(key);
        isShared |= again && key != PdfValue.NO_REFERENCE;
    }

    /**
     * Whether a look at a use of a dictionary may be worth it. One that was not met tells nothing
     * where dictionaries are shared; where each page has its own, it is like the others.
     */
    boolean allows(int key) {
        boolean known = key != PdfValue.NO_REFERENCE && met.contains(key);
        if (known) {
            return wasteful.contains(key);
        }
        return isWasteful || isShared || met.isEmpty();
    }
}
