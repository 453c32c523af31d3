package org.platen.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonProviderTest {

    private record Event(Instant at) {}

    @Test
    void it_writes_utf_8() throws IOException {
        assertThat(written(List.of("ü"))).isEqualTo("[\"ü\"]");
    }

    @Test
    void what_cannot_be_written_is_not_told_as_a_json_fault_of_the_client() {
        assertThatThrownBy(() -> written(new Event(Instant.EPOCH)))
                .isInstanceOf(IllegalStateException.class)
                .isNotInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("Event");
    }

    private static String written(Object value) throws IOException {
        var out = new ByteArrayOutputStream();
        new JsonProvider()
                .writeTo(
                        value,
                        value.getClass(),
                        value.getClass(),
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
