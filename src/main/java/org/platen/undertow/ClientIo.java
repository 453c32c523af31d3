package org.platen.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.ServletContext;
import org.platen.request.CurrentRequest;
import org.platen.settings.Settings;

/**
 * Puts {@link ClientIoHandler} in front of the application, before authentication, and lets the
 * application ask whether a {@linkplain GoneClient client has gone}. Undertow finds this class by
 * {@code META-INF/services}.
 */
public final class ClientIo implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        var answerTimeout = new ClientIoSettings(Settings.ofServer()).answerTimeout();
        deployment.addInitialHandlerChainWrapper(next -> new ClientIoHandler(next, answerTimeout));
        deployment.addInnerHandlerChainWrapper(ClientIo::watchingForGoneClients);
    }

    private static HttpHandler watchingForGoneClients(HttpHandler next) {
        return exchange -> {
            var request = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
            CurrentRequest.watch(request.getServletRequest(), new GoneClient(exchange));
            next.handleRequest(exchange);
        };
    }
}
