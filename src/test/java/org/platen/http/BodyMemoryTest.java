package org.platen.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.contract.NameValueLists;
import org.platen.problem.ProblemException;

/** Long bodies take memory in proportion to what they say, not to a tree of their text. */
class BodyMemoryTest {

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int MIB = 1 << 20;

    @JsonBody
    record IdsOnly(Ids identifiers) {}

    private static IdsOnly read(byte[] body) throws IOException {
        return JsonBodies.read(new ByteArrayInputStream(body), IdsOnly.class);
    }

    @Test
    void a_million_ids_take_some_bytes_each() throws IOException {
        byte[] body =
                ("{\"identifiers\":[" + "12345678,".repeat(1_000_000) + "1]}").getBytes(US_ASCII);

        assertThat(read("{\"identifiers\":[1]}".getBytes(US_ASCII)).identifiers()).hasSize(1);
        long before = THREAD.getCurrentThreadAllocatedBytes();
        var ids = read(body).identifiers();
        long taken = THREAD.getCurrentThreadAllocatedBytes() - before;

        assertThat(ids).hasSize(1_000_001).startsWith(12345678L).endsWith(1L);
        assertThat(taken).isLessThan(64L * MIB);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{},", "\"a\",", "[],", "1.5,", "{\"identifiers\":[1]},"})
    void a_list_of_millions_of_other_things_is_refused(String element) {
        byte[] body = ("{\"identifiers\":[" + element.repeat(1_000_000) + "1]}").getBytes(US_ASCII);

        long before = THREAD.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(400))
                .hasMessageContaining("more than 100000 values outside lists of IDs");
        assertThat(THREAD.getCurrentThreadAllocatedBytes() - before).isLessThan(64 * MIB);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nesting", "number", "name"})
    void what_the_reader_of_json_does_not_take_is_refused_with_the_reason(String what) {
        var body =
                switch (what) {
                    case "nesting" -> "[".repeat(100_000);
                    case "number" -> "1".repeat(100_000);
                    default -> "{\"" + "n".repeat(100_000) + "\":1}";
                };

        assertThatThrownBy(() -> read(("{\"a\":" + body).getBytes(US_ASCII)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(400))
                .hasMessageContaining("exceeds the maximum allowed");
    }

    @Test
    void lists_of_properties_are_read_one_by_one() {
        var list = "{\"id\":1,\"properties\":[{\"name\":\"a\",\"value\":\"b\"}]},";
        byte[] body =
                ("[" + list.repeat(420_000) + "{\"id\":2,\"properties\":[]}]").getBytes(US_ASCII);
        assertThat(body.length).isGreaterThan(20_000_000);
        long most = 0;

        try (var lists = NameValueLists.receive(new ByteArrayInputStream(body))) {
            int count = 0;
            for (var each : lists) {
                if (++count % 100_000 == 0) {
                    System.gc();
                    most = Math.max(most, used());
                }
                assertThat(each.id()).isPositive();
            }
            assertThat(count).isEqualTo(420_001);
        }
        assertThat(most).isLessThan(used() + 10 * MIB);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
