package org.platen.undertow;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Watches the body of a request while its client sends it. Closes the connection of a client that
 * makes us wait for ten seconds and sends less than 10 KiB in them. Only the time spent waiting for
 * the client counts.
 */
final class WatchedSource extends AbstractStreamSourceConduit<StreamSourceConduit> {

    private static final long WINDOW = TimeUnit.SECONDS.toNanos(10);

    private static final long MIN_BYTES = 10 << 10;

    private static final long SLICE = TimeUnit.SECONDS.toNanos(1);

    private final HttpServerExchange exchange;

    /** Of the window. */
    private long waited;

    /** Of the window. */
    private long bytes;

    private volatile boolean abandoned;

    WatchedSource(StreamSourceConduit next, HttpServerExchange exchange) {
        super(next);
        this.exchange = exchange;
    }

    /** Makes all further reads return the end of the body. */
    void abandon() {
        abandoned = true;
    }

    /** Reads even after {@link #abandon}. */
    int readRest(ByteBuffer into) throws IOException {
        return super.read(into);
    }

    /** Ends the HTTP/2 stream of the body. */
    void terminateRest() throws IOException {
        super.terminateReads();
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return abandoned ? -1 : (int) counted(super.read(into));
    }

    @Override
    public long read(ByteBuffer[] into, int from, int count) throws IOException {
        return abandoned ? -1 : counted(super.read(into, from, count));
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        return abandoned ? -1 : counted(super.transferTo(position, count, target));
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target)
            throws IOException {
        return abandoned ? -1 : counted(super.transferTo(count, through, target));
    }

    private long counted(long read) {
        bytes += Math.max(0, read);
        return read;
    }

    @Override
    public void awaitReadable() throws IOException {
        awaitReadable(SLICE, TimeUnit.NANOSECONDS);
    }

    @Override
    public void awaitReadable(long time, TimeUnit unit) throws IOException {
        if (abandoned) {
            return;
        }
        long since = System.nanoTime();
        // Waits in slices, because closing a connection does not wake up a thread that waits for
        // it.
        super.awaitReadable(Math.min(unit.toNanos(time), SLICE), TimeUnit.NANOSECONDS);
        waited += System.nanoTime() - since;
        if (waited < WINDOW) {
            return;
        }
        requireBytes();
        waited = 0;
        bytes = 0;
    }

    private void requireBytes() throws IOException {
        if (bytes < MIN_BYTES) {
            IoUtils.safeClose(exchange.getConnection());
            throw new IOException(
                    "The client sent "
                            + bytes
                            + " bytes of the body in ten seconds; the minimum is "
                            + MIN_BYTES
                            + " bytes");
        }
    }

    @Override
    public void terminateReads() throws IOException {
        if (!abandoned) {
            super.terminateReads();
        }
    }
}
