package org.platen.engine.hash;

/** A polynomial modulo 2<sup>61</sup> - 1, evaluated at one point by Horner's rule. */
final class ModularPolynomial {

    private static final int BITS = 61;
    private static final long PRIME = (1L << BITS) - 1;

    private final long point;
    private long value;

    ModularPolynomial(long point) {
        this.point = (point & PRIME) % PRIME;
    }

    ModularPolynomial samePoint() {
        return new ModularPolynomial(point);
    }

    void start() {
        value = 1;
    }

    /**
     * Adds the next coefficient.
     *
     * @param coefficient below the modulus, and not negative
     */
    void add(long coefficient) {
        long high = Math.multiplyHigh(value, point);
        long low = value * point;
        long product = (low & PRIME) + (low >>> BITS | high << (Long.SIZE - BITS));
        value = reduce(reduce(product) + coefficient);
    }

    private static long reduce(long sum) {
        return sum >= PRIME ? sum - PRIME : sum;
    }

    long value() {
        return value;
    }
}
