package org.platen.bench.data;

import java.util.SplittableRandom;

/** A reproducible random generator for one document of one seed. */
final class Lot {

    /** Spreads the numbers of the documents, because similar seeds produce similar first values. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    Lot(long seed, int document) {
        random = new SplittableRandom((seed * SPREAD + document) * SPREAD);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    String of(String[] words) {
        return words[below(words.length)];
    }
}
