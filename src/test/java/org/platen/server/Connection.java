package org.platen.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/** A connection on which a test says what it wants, byte by byte: clients break off, too. */
final class Connection implements AutoCloseable {

    private final Socket socket;

    Connection(PlatenServer server) {
        var uri = server.uri("/");
        try {
            socket = new Socket();
            // Small, so that what is not read does not fit into the buffers of the system.
            socket.setReceiveBufferSize(4 << 10);
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
            socket.setSoTimeout(30_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends lines of a request's head, and the empty line that ends it. */
    Connection head(String... lines) {
        return send((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
    }

    Connection send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line that the server says. */
    String line() {
        try {
            var in = new InputStreamReader(socket.getInputStream(), ISO_8859_1);
            return String.valueOf(new BufferedReader(in).readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines that the server says until it ends the connection. */
    List<String> lines() {
        try {
            var in = new InputStreamReader(socket.getInputStream(), ISO_8859_1);
            return new BufferedReader(in).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes still come until the server ends the connection. */
    long rest() {
        try {
            return socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
