package org.platen.engine.content;

import java.util.HashSet;
import java.util.Set;
import org.platen.engine.syntax.PdfValue;

/**
 * Samples the pages of a long document to see whether they need everything in their resource
 * dictionaries. If they do, other pages with the same dictionary are not examined, because decoding
 * their content would save nothing.
 */
final class Survey {

    /** In a document with so few pages, each page is examined. */
    static final int MIN_PAGES = 16;

    private static final int SAMPLES = 8;
    // Fronts and backs, or the pages of a form, may alternate.
    private static final int TURNS = 6;

    /** The survey of a short document. */
    static final Survey NONE = new Survey();

    private final Set<Integer> met = new HashSet<>();
    private final Set<Integer> wasteful = new HashSet<>();
    private boolean isWasteful;
    private boolean isShared;

    /** The indexes of the sampled pages, spread over the document. */
    static int[] samples(int pages) {
        int[] samples = new int[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            long spread = (long) pages * i / SAMPLES;
            samples[i] = (int) Math.min(pages - 1L, spread + i % TURNS);
        }
        return samples;
    }

    /**
     * Records the use of a resource dictionary.
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
     * Returns whether examining a use of a dictionary may be worth while. If dictionaries are
     * shared, nothing is known about one that was not sampled; if each page has its own, it is
     * assumed to be like the others.
     */
    boolean allows(int key) {
        boolean known = key != PdfValue.NO_REFERENCE && met.contains(key);
        if (known) {
            return wasteful.contains(key);
        }
        return isWasteful || isShared || met.isEmpty();
    }
}
