package org.platen.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    private final ClientAddress addresses = TestDoor.addresses("10.0.0.0/8, fd00::/8");

    @ParameterizedTest(name = "{0}, X-Forwarded-For {1}: {2}")
    @CsvSource({
        "192.0.2.1, 198.51.100.7, 192.0.2.1",
        "10.1.2.3, 198.51.100.7, 198.51.100.7",
        "10.1.2.3, '203.0.113.9, 198.51.100.7', 198.51.100.7",
        "10.1.2.3, '203.0.113.9, 198.51.100.7, 10.9.9.9', 198.51.100.7",
        "10.1.2.3, '198.51.100.7, nonsense', 10.1.2.3",
        "10.1.2.3, example.com, 10.1.2.3",
        "fd00::1, 2001:db8::5, 2001:db8::5",
        "11.1.2.3, 198.51.100.7, 11.1.2.3"
    })
    void only_trusted_proxies_are_believed(String peer, String forwarded, String client) {
        var request = new Request("GET", "/").from(peer).with("X-Forwarded-For", forwarded);

        assertThat(addresses.of(request.get())).isEqualTo(client);
    }

    @Test
    void tls_at_a_trusted_proxy_counts() {
        var request = new Request("GET", "/").with("X-Forwarded-Proto", "https");

        assertThat(addresses.isSecure(request.from("10.0.0.1").get())).isTrue();
        assertThat(addresses.isSecure(request.from("192.0.2.1").get())).isFalse();
        assertThat(addresses.isSecure(request.secure().get())).isTrue();
    }

    @Test
    void what_is_no_network_is_refused_at_start() {
        assertThatThrownBy(() -> TestDoor.addresses("10.0.0.0/33"))
                .hasMessageContaining("platen.http.trusted-proxies")
                .hasMessageContaining("10.0.0.0/33");
        assertThatThrownBy(() -> TestDoor.addresses("proxy.example.com"))
                .hasMessageContaining("but is proxy.example.com");
    }
}
