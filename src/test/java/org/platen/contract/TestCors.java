package org.platen.contract;

/** Allowed origins for tests of other packages. */
public final class TestCors {

    private TestCors() {}

    public static Cors of(String origins) {
        return new Cors(origins);
    }
}
