package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short form of {@link EndpointFuzz}. */
class EndpointFuzzIT extends OnSharedServer {

    private static final int REQUESTS = 1_500;

    @Test
    void nonsense_gets_answers_that_tell_nothing_of_our_insides() {
        int logged = server.log().length();
        var fuzz = new EndpointFuzz(server, 20);

        assertThat(fuzz.run(REQUESTS)).isEmpty();

        assertThat(fuzz.statuses().keySet()).contains(400, 401, 404);
        assertThat(server.log().length() - logged).isLessThan(300_000);
        assertThat(api.get("/rest/platen/v1/session").status()).isEqualTo(200);
    }
}
