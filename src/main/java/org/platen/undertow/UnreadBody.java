package org.platen.undertow;

import io.undertow.server.Connectors;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.Headers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/**
 * The body of a request that is answered before it has been read, as refused requests are. What has
 * arrived of it is thrown away. If that is not all of it, nobody waits for the rest: the answer
 * says {@code Connection: close}, and {@link LingeringClose} follows.
 */
final class UnreadBody {

    private static final int MAX_BUFFERS = 4;

    private final HttpServerExchange exchange;

    private @Nullable WatchedSource source;

    private UnreadBody(HttpServerExchange exchange) {
        this.exchange = exchange;
    }

    static void watch(HttpServerExchange exchange) {
        var body = new UnreadBody(exchange);
        exchange.addRequestWrapper(
                (factory, same) -> {
                    var source = new WatchedSource(factory.create(), same);
                    body.source = source;
                    return source;
                });
        exchange.addResponseCommitListener(same -> body.answered());
    }

    private void answered() {
        // The body may not have been requested yet, and must not be requested any more.
        if (!exchange.isRequestComplete() && exchange.isRequestChannelAvailable()) {
            exchange.getRequestChannel();
        }
        var body = source;
        if (body == null || exchange.isRequestComplete() || isAtEnd(body)) {
            return;
        }
        // The client may have disconnected meanwhile.
        if (!exchange.isComplete()) {
            abandon(body);
        }
    }

    private boolean isAtEnd(WatchedSource body) {
        if (HttpContinue.requiresContinueResponse(exchange)) {
            return false; // requesting the body would make the client send it
        }
        try (var pooled = exchange.getConnection().getByteBufferPool().allocate()) {
            var buffer = pooled.getBuffer();
            for (int i = 0; i < MAX_BUFFERS; i++) {
                int read = body.readRest(buffer.clear());
                if (read <= 0) {
                    return read < 0;
                }
            }
            return false;
        } catch (IOException e) {
            // The client has disconnected: the rest of the body will not arrive.
            IoUtils.safeClose(exchange.getConnection());
            return true;
        }
    }

    private void abandon(WatchedSource body) {
        body.abandon();
        if (exchange.getConnection() instanceof HttpServerConnection) {
            exchange.setPersistent(false);
            exchange.getResponseHeaders().put(Headers.CONNECTION, Headers.CLOSE.toString());
        }
        exchange.addExchangeCompleteListener((same, then) -> completed(body, then));
        Connectors.terminateRequest(exchange);
    }

    private void completed(WatchedSource body, ExchangeCompletionListener.NextListener then) {
        if (exchange.getConnection() instanceof HttpServerConnection connection) {
            new LingeringClose(connection, then::proceed).start();
            return;
        }
        try {
            body.terminateRest();
        } catch (IOException e) {
            IoUtils.safeClose(exchange.getConnection());
        } finally {
            then.proceed();
        }
    }
}
