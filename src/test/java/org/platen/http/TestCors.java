package org.platen.http;

/** Allowed origins for tests of other packages. */
public final class TestCors {

    private TestCors() {}

    public static Cors of(String origins) {
        return new Cors(origins);
    }
}
