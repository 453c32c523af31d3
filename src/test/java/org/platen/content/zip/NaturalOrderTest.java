package org.platen.content.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalOrderTest {

    private final NaturalOrder order = new NaturalOrder();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1.pdf 2.pdf 3.pdf 10.pdf 11.pdf 20.pdf",
        "letter1.pdf letter2.pdf letter10.pdf",
        "a1b9 a1b10 a2b1",
        "A.pdf a.pdf B.pdf b.pdf c.pdf",
        "a a0 a00 a01 a1 a2",
        "a/2.pdf a/10.pdf a.pdf b/1.pdf",
        "1/a 2/a 10/a",
        "99999999999999999999998 99999999999999999999999 100000000000000000000000",
        "2024-1-9 2024-1-10 2024-2-1",
        "z ä Ö 漢 😀"
    })
    void names_stand_as_people_count(String line) {
        var names = List.of(line.split(" "));
        var shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(7));

        shuffled.sort(order);

        assertThat(shuffled).isEqualTo(names);
    }

    @Test
    void it_is_an_order() {
        var random = new Random(11);
        var names = new ArrayList<String>();
        for (int i = 0; i < 120; i++) {
            var name = new StringBuilder();
            for (int length = random.nextInt(5); length >= 0; length--) {
                name.append("aAbB019/ü.".charAt(random.nextInt(10)));
            }
            names.add(name.toString());
        }
        for (var a : names) {
            for (var b : names) {
                int ab = Integer.signum(order.compare(a, b));
                assertThat(ab).isEqualTo(-Integer.signum(order.compare(b, a)));
                for (var c : names) {
                    if (ab <= 0 && order.compare(b, c) <= 0) {
                        assertThat(order.compare(a, c)).as(a + " " + b + " " + c).isNotPositive();
                    }
                }
            }
        }
    }
}
