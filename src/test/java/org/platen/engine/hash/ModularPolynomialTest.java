package org.platen.engine.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModularPolynomialTest {

    private static final long PRIME = (1L << 61) - 1;
    private static final BigInteger MODULUS = BigInteger.valueOf(PRIME);

    private static long expected(long point, long... coefficients) {
        var at = BigInteger.valueOf(point & PRIME);
        var value = BigInteger.ONE;
        for (long coefficient : coefficients) {
            value = value.multiply(at).add(BigInteger.valueOf(coefficient)).mod(MODULUS);
        }
        return value.longValueExact();
    }

    private static long value(ModularPolynomial polynomial, long... coefficients) {
        polynomial.start();
        for (long coefficient : coefficients) {
            polynomial.add(coefficient);
        }
        return polynomial.value();
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(longs = {0, 1, 2, PRIME - 1, PRIME, -1, Long.MIN_VALUE, 0x123456789abcdefL})
    void it_is_what_numbers_of_any_size_give(long point) {
        long[] coefficients = new Random(point).longs(1000, 0, PRIME).toArray();
        coefficients[0] = PRIME - 1;
        coefficients[1] = 0;

        assertThat(value(new ModularPolynomial(point), coefficients))
                .isEqualTo(expected(point, coefficients));
    }

    @Test
    void another_one_at_the_same_point_is_independent() {
        var first = new ModularPolynomial(12345);
        long value = value(first, 1, 2, 3);
        var second = first.samePoint();

        assertThat(value(second, 1, 2, 3)).isEqualTo(value);
        second.add(4);
        assertThat(first.value()).isEqualTo(value);
    }

    @Test
    void zeros_in_front_count() {
        var polynomial = new ModularPolynomial(12345);

        assertThat(value(polynomial, 0, 1)).isNotEqualTo(value(polynomial, 1));
    }
}
