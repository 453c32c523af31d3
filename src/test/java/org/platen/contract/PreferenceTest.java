package org.platen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreferenceTest {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;

    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE;

    @Test
    void what_stands_first_is_preferred_and_whoever_takes_anything_gets_json() {
        assertThat(Preference.isTextOverJson(List.of(TEXT, JSON))).isTrue();
        assertThat(Preference.isTextOverJson(List.of(MediaType.TEXT_HTML_TYPE, TEXT))).isTrue();
        assertThat(Preference.isTextOverJson(List.of(JSON, TEXT))).isFalse();
        assertThat(Preference.isTextOverJson(List.of(MediaType.WILDCARD_TYPE))).isFalse();
        assertThat(Preference.isTextOverJson(List.of())).isFalse();
    }
}
