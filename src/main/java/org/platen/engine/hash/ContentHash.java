package org.platen.engine.hash;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.random.RandomGenerator;

/**
 * A universal hash of 122 bits under a secret key. Without the key, two colliding contents cannot
 * be chosen. Any two different contents of at most a gigabyte collide with a probability below
 * 2<sup>-70</sup>, of at most a megabyte below 2<sup>-90</sup>. Equal hashes are therefore taken
 * for equal contents.
 *
 * <p>Blocks of a kibibyte are hashed by NH with signed 64-bit words, twice under a shifted key
 * (Black, Halevi, Krawczyk, Krovetz, Rogaway: UMAC, 1999). Each of the two sequences of results is
 * the list of coefficients of a polynomial modulo 2<sup>61</sup> - 1, which is evaluated at a
 * secret point.
 *
 * <p>NH adds 128-bit products. Here, their low and their high halves are added separately, each
 * modulo 2<sup>64</sup>. For two blocks to agree in both sums, the difference of two products,
 * modulo 2<sup>128</sup>, must be one of two values (with or without a borrow from the low half),
 * where NH requires one value. Two blocks therefore collide at most twice as often, which costs one
 * bit of 63.
 *
 * <p>Not thread-safe; {@link #sameKey} returns a copy for another thread.
 */
public final class ContentHash {

    /** Size of a block, in bytes. Every part but the last must be a multiple of it. */
    static final int BLOCK = 1024;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PAIR = 2 * Long.BYTES;
    private static final int SHIFT = 2;
    private static final long MASK_43 = (1L << 43) - 1;

    private final long[] key;
    private final ModularPolynomial first;
    private final ModularPolynomial second;
    private long length;

    /**
     * @param random a secure generator, because the key must be secret
     */
    public ContentHash(RandomGenerator random) {
        this(
                key(random),
                new ModularPolynomial(random.nextLong()),
                new ModularPolynomial(random.nextLong()));
    }

    private static long[] key(RandomGenerator random) {
        byte[] bytes = new byte[BLOCK + SHIFT * Long.BYTES];
        random.nextBytes(bytes);
        long[] key = new long[bytes.length / Long.BYTES];
        for (int i = 0; i < key.length; i++) {
            key[i] = (long) LONGS.get(bytes, i * Long.BYTES);
        }
        return key;
    }

    private ContentHash(long[] key, ModularPolynomial first, ModularPolynomial second) {
        this.key = key;
        this.first = first;
        this.second = second;
    }

    /** Another instance that computes the same hashes. */
    public ContentHash sameKey() {
        return new ContentHash(key, first.samePoint(), second.samePoint());
    }

    /** Begins another content. */
    public void start() {
        first.start();
        second.start();
        length = 0;
    }

    /**
     * Adds the next bytes.
     *
     * @param count a multiple of {@link #BLOCK}, unless this is the last part of the content
     */
    public void add(byte[] bytes, int from, int count) {
        length += count;
        int end = from + count;
        for (int p = from; p < end; p += BLOCK) {
            addBlock(bytes, p, Math.min(end, p + BLOCK));
        }
    }

    // The hot loop of the engine. The halves of the 128-bit products of signed 64-bit words are
    // summed separately, without a carry, which would take half of the time.
    private void addBlock(byte[] bytes, int from, int end) {
        long low1 = 0;
        long high1 = 0;
        long low2 = 0;
        long high2 = 0;
        int words = (end - from) / PAIR * 2;
        for (int k = 0; k < words; k += 2) {
            int p = from + k * Long.BYTES;
            long x = (long) LONGS.get(bytes, p);
            long y = (long) LONGS.get(bytes, p + Long.BYTES);
            long a = x + key[k];
            long b = y + key[k + 1];
            low1 += a * b;
            high1 += Math.multiplyHigh(a, b);
            a = x + key[k + SHIFT];
            b = y + key[k + 1 + SHIFT];
            low2 += a * b;
            high2 += Math.multiplyHigh(a, b);
        }
        addCoefficients(first, low1, high1);
        addCoefficients(second, low2, high2);
        int endOfPairs = from + words * Long.BYTES;
        if (endOfPairs < end) {
            addRest(bytes, endOfPairs, end, words);
        }
    }

    /**
     * Adds the last bytes, fewer than a pair of words, padded with zeros. The length distinguishes
     * them from real zeros.
     */
    private void addRest(byte[] bytes, int from, int end, int k) {
        long x = partial(bytes, from, end);
        long y = partial(bytes, from + Long.BYTES, end);
        addProduct(first, x + key[k], y + key[k + 1]);
        addProduct(second, x + key[k + SHIFT], y + key[k + 1 + SHIFT]);
    }

    private static void addProduct(ModularPolynomial polynomial, long a, long b) {
        addCoefficients(polynomial, a * b, Math.multiplyHigh(a, b));
    }

    private static long partial(byte[] bytes, int from, int end) {
        long word = 0;
        for (int p = Math.min(end, from + Long.BYTES) - 1; p >= from; p--) {
            word = word << 8 | (bytes[p] & 0xff);
        }
        return word;
    }

    private static void addCoefficients(ModularPolynomial polynomial, long low, long high) {
        polynomial.add(low & MASK_43);
        polynomial.add((low >>> 43 | high << 21) & MASK_43);
        polynomial.add(high >>> 22);
    }

    /** The hash of everything added since {@link #start}. */
    public Hash end() {
        first.add(length);
        second.add(length);
        return new Hash(first.value(), second.value());
    }
}
