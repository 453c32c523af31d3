package org.platen.engine.crypt;

/** The stream cipher RC4. Not thread-safe. */
final class Rc4 {

    private static final int STATES = 256;
    private static final int BYTE = 0xff;

    private final int[] state = new int[STATES];
    private int x;
    private int y;

    void start(byte[] key) {
        for (int i = 0; i < STATES; i++) {
            state[i] = i;
        }
        int j = 0;
        for (int i = 0; i < STATES; i++) {
            j = (j + state[i] + key[i % key.length]) & BYTE;
            int swapped = state[i];
            state[i] = state[j];
            state[j] = swapped;
        }
        x = 0;
        y = 0;
    }

    /** Processes the next bytes. Encryption and decryption are the same operation. */
    void apply(byte[] from, int start, int count, byte[] into, int at) {
        int i = x;
        int j = y;
        for (int n = 0; n < count; n++) {
            i = (i + 1) & BYTE;
            int a = state[i];
            j = (j + a) & BYTE;
            int b = state[j];
            state[i] = b;
            state[j] = a;
            into[at + n] = (byte) (from[start + n] ^ state[(a + b) & BYTE]);
        }
        x = i;
        y = j;
    }

    /** Encrypts or decrypts all bytes with a key. */
    byte[] apply(byte[] key, byte[] bytes) {
        start(key);
        byte[] result = new byte[bytes.length];
        apply(bytes, 0, bytes.length, result, 0);
        return result;
    }
}
