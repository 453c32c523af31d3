package org.platen.undertow;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Watches the answer to a request while its client receives it. Closes the connection of a client
 * that takes nothing for the time that answers may stay unread; where a thread waits for it, for
 * ten seconds at most.
 */
final class WatchedSink extends AbstractStreamSinkConduit<StreamSinkConduit> {

    private static final Duration MAX_WITH_THREAD = Duration.ofSeconds(10);

    private static final long SLICE = TimeUnit.SECONDS.toNanos(1);

    private final HttpServerExchange exchange;

    private final long timeout;

    private final long timeoutWithThread;

    private volatile long lastTaken = System.nanoTime();

    private volatile boolean waiting;

    private XnioExecutor.@Nullable Key check;

    WatchedSink(StreamSinkConduit next, HttpServerExchange exchange, Duration timeout) {
        super(next);
        this.exchange = exchange;
        this.timeout = timeout.toNanos();
        this.timeoutWithThread = Math.min(this.timeout, MAX_WITH_THREAD.toNanos());
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return (int) noted(super.write(bytes));
    }

    @Override
    public long write(ByteBuffer[] bytes, int from, int count) throws IOException {
        return noted(super.write(bytes, from, count));
    }

    @Override
    public int writeFinal(ByteBuffer bytes) throws IOException {
        return (int) noted(super.writeFinal(bytes));
    }

    @Override
    public long writeFinal(ByteBuffer[] bytes, int from, int count) throws IOException {
        return noted(super.writeFinal(bytes, from, count));
    }

    @Override
    public long transferFrom(FileChannel file, long position, long count) throws IOException {
        return noted(super.transferFrom(file, position, count));
    }

    @Override
    public long transferFrom(StreamSourceChannel from, long count, ByteBuffer through)
            throws IOException {
        return noted(super.transferFrom(from, count, through));
    }

    @Override
    public boolean flush() throws IOException {
        boolean flushed = super.flush();
        noted(flushed ? 1 : 0);
        if (flushed) {
            checkNoMore();
        }
        return flushed;
    }

    private long noted(long taken) {
        if (taken > 0) {
            lastTaken = System.nanoTime();
            waiting = false;
        } else if (!waiting) {
            // Counted from now, because there was nothing to be read before.
            lastTaken = System.nanoTime();
            waiting = true;
        }
        return taken;
    }

    @Override
    public void awaitWritable() throws IOException {
        awaitWritable(SLICE, TimeUnit.NANOSECONDS);
    }

    @Override
    public void awaitWritable(long time, TimeUnit unit) throws IOException {
        // Waits in slices, because closing a connection does not wake up a thread that waits for
        // it.
        super.awaitWritable(Math.min(unit.toNanos(time), SLICE), TimeUnit.NANOSECONDS);
        if (waiting && System.nanoTime() - lastTaken > timeoutWithThread) {
            IoUtils.safeClose(exchange.getConnection());
            throw new IOException("The client does not read the answer");
        }
    }

    @Override
    public void resumeWrites() {
        super.resumeWrites();
        checkAfter(timeout);
    }

    private synchronized void checkAfter(long nanos) {
        if (check == null) {
            // Weak references, so that closed connections are not retained until then.
            var self = new WeakReference<>(this);
            check =
                    exchange.getIoThread()
                            .executeAfter(() -> check(self.get()), nanos, TimeUnit.NANOSECONDS);
        }
    }

    private synchronized void checkNoMore() {
        if (check != null) {
            check.remove();
            check = null;
        }
    }

    private static void check(@Nullable WatchedSink sink) {
        if (sink != null) {
            sink.checkNoMore();
            sink.check();
        }
    }

    private void check() {
        if (exchange.isResponseComplete() || !exchange.getConnection().isOpen()) {
            return;
        }
        long since = waiting ? System.nanoTime() - lastTaken : 0;
        if (since >= timeout) {
            close();
        } else if (isWriteResumed()) {
            checkAfter(timeout - since);
        }
    }

    /**
     * Closes the connection and calls the listener of the channel, which is not notified otherwise.
     */
    private void close() {
        var connection = exchange.getConnection();
        IoUtils.safeClose(connection);
        if (connection instanceof HttpServerConnection http) {
            var sink = http.getChannel().getSinkChannel();
            ChannelListeners.invokeChannelListener(sink, sink.getWriteListener());
        }
    }
}
