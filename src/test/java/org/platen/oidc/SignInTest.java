package org.platen.oidc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final int PLACES = 16;

    @Test
    void sign_ins_at_a_provider_that_does_not_answer_take_few_threads() throws Exception {
        try (var silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            var signIn = signIn("http://127.0.0.1:" + silent.getLocalPort() + "/token");
            var threads = new ArrayList<Thread>();
            var connections = new ArrayList<Socket>();
            for (int i = 0; i < PLACES; i++) {
                var thread = new Thread(() -> assertThatThrownBy(() -> user(signIn)));
                thread.start();
                threads.add(thread);
                connections.add(silent.accept());
            }

            assertThatThrownBy(() -> user(signIn))
                    .isInstanceOf(ProviderUnavailableException.class)
                    .hasMessageContaining("16 other sign-ins");
            close(connections);
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    private static void user(SignIn signIn) throws Exception {
        signIn.user(SignInAttempt.to("/"), "code", "http://127.0.0.1/callback");
    }

    private static void close(List<Socket> connections) throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }

    @SuppressWarnings("UnnecessaryAssignment") // in place of CDI
    private static SignIn signIn(String tokenEndpoint) {
        var signIn = new SignIn();
        signIn.settings = OidcSettingsTest.settings("http://127.0.0.1", "platen");
        signIn.provider =
                new Provider() {
                    @Override
                    Description description() {
                        return new Description(
                                "http://127.0.0.1",
                                URI.create("http://127.0.0.1/authorize"),
                                URI.create(tokenEndpoint),
                                (selector, context) -> List.of());
                    }
                };
        return signIn;
    }
}
