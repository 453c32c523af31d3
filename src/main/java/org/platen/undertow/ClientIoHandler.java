package org.platen.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Watches the client of each exchange while its body is read and its answer written. */
final class ClientIoHandler implements HttpHandler {

    private static final String HEALTH = "/rest/platen/v1/health/";

    private final HttpHandler next;

    private final Duration answerTimeout;

    /** Reserved for health checks, so that they are answered while all other threads are busy. */
    private final ExecutorService healthThread = healthThread();

    ClientIoHandler(HttpHandler next, Duration answerTimeout) {
        this.next = next;
        this.answerTimeout = answerTimeout;
    }

    private static ExecutorService healthThread() {
        var pool =
                new ThreadPoolExecutor(
                        1,
                        1,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(100),
                        task -> {
                            var thread = new Thread(task, "platen-health");
                            thread.setDaemon(true);
                            return thread;
                        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!exchange.isRequestComplete()) {
            UnreadBody.watch(exchange);
        }
        exchange.addResponseWrapper(
                (factory, same) -> new WatchedSink(factory.create(), same, answerTimeout));
        if (exchange.getRequestPath().startsWith(HEALTH)) {
            exchange.dispatch(healthThread, next);
        } else {
            next.handleRequest(exchange);
        }
    }
}
