package org.platen.undertow;

import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.conduits.ConduitStreamSinkChannel;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * The end of a connection whose client may still be sending. Closing it at once would make the
 * client's system reset it, and the answer would be lost. So only our direction is closed, and what
 * arrives is thrown away until the client closes too, for five seconds at most. Holds no thread.
 */
final class LingeringClose {

    private static final int MAX_SECONDS = 5;

    /**
     * The number of reads in a row, so that a fast client leaves time for other connections of the
     * same thread.
     */
    private static final int MAX_READS = 16;

    private final HttpServerConnection connection;

    private final Runnable then;

    private boolean ended;

    LingeringClose(HttpServerConnection connection, Runnable then) {
        this.connection = connection;
        this.then = then;
    }

    void start() {
        connection.getIoThread().execute(this::linger);
    }

    private void linger() {
        if (!connection.isOpen()) {
            end();
            return;
        }
        connection.getIoThread().executeAfter(this::end, MAX_SECONDS, TimeUnit.SECONDS);
        connection.clearChannel();
        try {
            closeOurs(connection.getChannel().getSinkChannel());
            var source = connection.getChannel().getSourceChannel();
            source.setReadListener(this::discard);
            source.resumeReads();
        } catch (IOException e) {
            end();
        }
    }

    private void closeOurs(ConduitStreamSinkChannel sink) throws IOException {
        sink.shutdownWrites();
        if (!sink.flush()) {
            sink.setWriteListener(
                    ChannelListeners.flushingChannelListener(
                            flushed -> flushed.suspendWrites(), (failed, e) -> end()));
            sink.resumeWrites();
        }
    }

    private void discard(ConduitStreamSourceChannel source) {
        try (var pooled = connection.getByteBufferPool().allocate()) {
            for (int i = 0; i < MAX_READS; i++) {
                int read = source.read(pooled.getBuffer().clear());
                if (read == 0) {
                    return;
                }
                if (read < 0) {
                    end();
                    return;
                }
            }
        } catch (IOException e) {
            end();
        }
    }

    /** Called only in the thread of the connection. */
    private void end() {
        if (!ended) {
            ended = true;
            IoUtils.safeClose(connection);
            then.run();
        }
    }
}
