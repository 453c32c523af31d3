package org.platen.undertow;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Tells whether the client of a request has closed its connection, once the whole request has come.
 * The operating system tells this only to whoever reads, so one read is tried that does not wait.
 * What is read belongs to the next request of the connection and is given back. For the thread that
 * works at the request, until it has answered; the web server itself does not read meanwhile.
 *
 * <p>A client that closes only its sending side counts as gone, as with other servers. Connections
 * of HTTP/2 are not looked at.
 */
final class GoneClient implements BooleanSupplier {

    private final HttpServerExchange exchange;

    private boolean gone;

    GoneClient(HttpServerExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public boolean getAsBoolean() {
        if (!gone
                && exchange.getConnection() instanceof HttpServerConnection connection
                && exchange.isRequestComplete()
                && !exchange.isResponseStarted()) {
            gone = !connection.isOpen() || isAtEnd(connection);
        }
        return gone;
    }

    private static boolean isAtEnd(HttpServerConnection connection) {
        if (connection.getExtraBytes() != null) {
            return false; // the next request has already arrived
        }
        var pooled = connection.getByteBufferPool().allocate();
        try {
            int read = connection.getOriginalSourceConduit().read(pooled.getBuffer());
            if (read > 0) {
                giveBack(connection, pooled);
                pooled = null;
            }
            return read < 0;
        } catch (IOException e) {
            return true;
        } finally {
            if (pooled != null) {
                pooled.close();
            }
        }
    }

    private static void giveBack(HttpServerConnection connection, PooledByteBuffer bytes) {
        bytes.getBuffer().flip();
        connection.ungetRequestBytes(bytes);
    }
}
