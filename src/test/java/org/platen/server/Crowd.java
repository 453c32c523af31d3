package org.platen.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many connections that all do the same harm: each sends the head of a request, then a byte now and
 * then, and reads nothing. One that the server has closed is opened again.
 */
final class Crowd implements AutoCloseable {

    private static final Duration BETWEEN_BYTES = Duration.ofMillis(500);

    private final InetSocketAddress address;

    private final ByteBuffer head;

    private final ByteBuffer drip;

    /** Whether they notice that the server has closed the connection, or never look. */
    private final boolean look;

    private final List<SocketChannel> members = new ArrayList<>();

    private final Thread ticker = new Thread(this::drip, "crowd");

    private volatile boolean over;

    private Crowd(PlatenServer server, int size, boolean look, String drip, String... lines) {
        var uri = server.uri("/");
        address = new InetSocketAddress(uri.getHost(), uri.getPort());
        head = bytes(String.join("\r\n", lines));
        this.drip = bytes(drip);
        this.look = look;
        IntStream.range(0, size).forEach(i -> members.add(open()));
        ticker.setDaemon(true);
        ticker.start();
    }

    /** Heads of requests that do not come to their end. */
    static Crowd slowHeads(PlatenServer server, int size) {
        return new Crowd(server, size, true, "a", "GET / HTTP/1.1", "Host: localhost", "X-Slow: ");
    }

    /** Bodies that do not come to their end. */
    static Crowd slowBodies(PlatenServer server, int size, String... headers) {
        var lines = new ArrayList<>(List.of("POST " + Client.JOBS + " HTTP/1.1"));
        lines.addAll(List.of("Host: localhost", "Content-Type: application/json"));
        lines.add("Content-Length: 100000");
        lines.addAll(List.of(headers));
        lines.addAll(List.of("", "{"));
        return new Crowd(server, size, true, " ", lines.toArray(String[]::new));
    }

    /** Requests whose answers are not read. */
    static Crowd notReading(PlatenServer server, int size, String request, String... headers) {
        var lines = new ArrayList<>(List.of(request + " HTTP/1.1", "Host: localhost"));
        lines.addAll(List.of(headers));
        lines.addAll(List.of("", ""));
        return new Crowd(server, size, false, "", lines.toArray(String[]::new));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(ISO_8859_1));
    }

    private SocketChannel open() {
        try {
            var channel = SocketChannel.open();
            // Small, so that what is not read does not fit into the buffers of the system.
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 4 << 10);
            channel.connect(address);
            channel.write(head.duplicate());
            channel.configureBlocking(false);
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drip() {
        while (!over) {
            members.replaceAll(this::kept);
            PlatenServer.sleep(BETWEEN_BYTES);
        }
    }

    private SocketChannel kept(SocketChannel member) {
        try {
            member.write(drip.duplicate());
            if (!look || member.read(ByteBuffer.allocate(1 << 10)) >= 0) {
                return member;
            }
        } catch (IOException closed) {
            // as after the end
        }
        close(member);
        return open();
    }

    private static void close(SocketChannel member) {
        try {
            member.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            ticker.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        members.forEach(Crowd::close);
    }
}
