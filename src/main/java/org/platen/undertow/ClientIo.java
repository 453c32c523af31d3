package org.platen.undertow;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import org.platen.settings.Settings;

/**
 * Puts {@link ClientIoHandler} in front of the application, before authentication. Undertow finds
 * this class by {@code META-INF/services}.
 */
public final class ClientIo implements ServletExtension {

    private static final String ANSWER_TIMEOUT = "platen.http.answer-timeout";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        var answerTimeout = answerTimeout(Settings.duration(ANSWER_TIMEOUT, "5m"));
        deployment.addInitialHandlerChainWrapper(next -> new ClientIoHandler(next, answerTimeout));
    }

    private static Duration answerTimeout(Duration found) {
        if (found.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    ANSWER_TIMEOUT + " must be at least 1s, but is " + found.toMillis() + "ms");
        }
        return found;
    }
}
