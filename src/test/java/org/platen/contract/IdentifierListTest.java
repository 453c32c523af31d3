package org.platen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentifierListTest {

    @Test
    void it_is_an_object_with_an_array_of_numbers() throws IOException {
        assertThat(
                        written(
                                IdentifierList.ofIds(
                                        after -> after == 0 ? List.of(12345L, 23456L) : List.of())))
                .isEqualTo("{\"identifiers\":[12345,23456]}");
    }

    @Test
    void without_identifiers_the_array_is_empty() throws IOException {
        assertThat(written(IdentifierList.ofIds(after -> List.of())))
                .isEqualTo("{\"identifiers\":[]}");
    }

    private static String written(IdentifierList<?> list) throws IOException {
        var out = new ByteArrayOutputStream();
        list.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
