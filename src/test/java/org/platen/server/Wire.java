package org.platen.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What is between a server and its database, and can lose connections without a word. */
final class Wire implements AutoCloseable {

    private final int target;
    private final ServerSocket entrance;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Connection> connections = new ArrayList<>();

    private Wire(int target) throws IOException {
        this.target = target;
        entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    }

    /**
     * @param port of 127.0.0.1, where it leads to
     */
    static Wire to(int port) throws IOException {
        var wire = new Wire(port);
        wire.threads.execute(wire::accept);
        return wire;
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** As a firewall that forgets its connections: these stay open, and nothing comes through. */
    synchronized void loseAll() {
        connections.forEach(connection -> connection.lost = true);
    }

    private void accept() {
        try {
            while (true) {
                var near = entrance.accept();
                var connection = new Connection(near, new Socket(near.getInetAddress(), target));
                add(connection);
                threads.execute(() -> connection.carry(connection.near, connection.far));
                threads.execute(() -> connection.carry(connection.far, connection.near));
            }
        } catch (IOException closed) {
            // It is over.
        }
    }

    private synchronized void add(Connection connection) {
        connections.add(connection);
    }

    @Override
    public synchronized void close() {
        try {
            entrance.close();
            for (var connection : connections) {
                connection.near.close();
                connection.far.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static final class Connection {

        final Socket near;
        final Socket far;
        volatile boolean lost;

        Connection(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void carry(Socket from, Socket to) {
            byte[] bytes = new byte[1 << 16];
            try {
                int count = from.getInputStream().read(bytes);
                while (count > 0) {
                    if (!lost) {
                        to.getOutputStream().write(bytes, 0, count);
                    }
                    count = from.getInputStream().read(bytes);
                }
                if (!lost) {
                    to.close();
                }
            } catch (IOException closed) {
                // By the other side.
            }
        }
    }
}
