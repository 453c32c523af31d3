package org.platen.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicUrlTest {

    @ParameterizedTest(name = "Host {0}: {1}")
    @CsvSource({
        "print.example.com, true",
        "PRINT.example.com:9340, true",
        "10.0.0.5:9340, true",
        "evil.example.com, false",
        "print.example.com.evil.example, false",
        "'', false",
        "'a b', false"
    })
    void only_hosts_of_the_list_are_answered_for(String host, boolean allowed) {
        var url = url("", "print.example.com, 10.0.0.5");

        assertThat(url.isAllowedHost(new Request("GET", "/").with("Host", host).get()))
                .isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/rest/platen/v1/health, true",
        "/rest/platen/v1/health/live, true",
        "//rest/platen/v1/health/ready/, true",
        "/rest/platen/v1/metrics, true",
        "/rest/platen/v1/health/../users, false",
        "/rest/platen/v1/healthy, false",
        "/rest/platen/v1/session, false"
    })
    void monitors_may_ask_by_any_name(String path, boolean allowed) {
        var request = new Request("GET", path).with("Host", "10.0.0.9").get();

        assertThat(url("", "print.example.com").isAllowedHost(request)).isEqualTo(allowed);
    }

    @Test
    void without_a_list_all_hosts_are() {
        assertThat(url("", "").isAllowedHost(new Request("GET", "/").get())).isTrue();
    }

    @Test
    void the_public_url_decides_which_origin_is_ours() {
        var url = url("https://print.example.com/", "");
        var request = new Request("POST", "/").get();

        assertThat(url.isOwn("https://print.example.com", request)).isTrue();
        assertThat(url.isOwn("https://print.example.com:443", request)).isTrue();
        assertThat(url.isOwn("http://platen.example:9340", request)).isFalse();
    }

    private static PublicUrl url(String publicUrl, String hosts) {
        var values = new HashMap<String, String>();
        values.put("platen.http.hosts", hosts);
        if (!publicUrl.isEmpty()) {
            values.put("platen.public-url", publicUrl);
        }
        return TestDoor.publicUrl(values);
    }
}
