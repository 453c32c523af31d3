package org.platen.answer;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executor;
import org.platen.log.ContextLog;

/**
 * Sends an answer piece by piece. Has a thread only while it reads a piece and the client is ready
 * to take it.
 */
final class AnswerSender implements WriteListener {

    private static final System.Logger LOG = ContextLog.of(AnswerSender.class);

    private static final int PIECE = 1 << 15;

    /** The number of pieces after which other answers get their turn. */
    private static final int MAX_PIECES = 32;

    private final InputStream in;

    private final AsyncContext context;

    private final ServletOutputStream out;

    private final Executor threads;

    private AnswerSender(
            InputStream in, AsyncContext context, ServletOutputStream out, Executor threads) {
        this.in = in;
        this.context = context;
        this.out = out;
        this.threads = threads;
    }

    /**
     * Starts sending.
     *
     * @param in the bytes to send; closed at the end
     * @param threads the threads that read pieces
     */
    static void send(
            InputStream in,
            HttpServletRequest request,
            HttpServletResponse response,
            Executor threads)
            throws IOException {
        var context = request.startAsync();
        context.setTimeout(0); // the web server itself ends answers that nobody reads
        var out = response.getOutputStream();
        out.setWriteListener(new AnswerSender(in, context, out, threads));
    }

    @Override
    public void onWritePossible() {
        // Not in this thread, which serves many connections, because reading may block on a disk.
        threads.execute(this::sendWhileReady);
    }

    private void sendWhileReady() {
        byte[] piece = new byte[PIECE];
        try {
            for (int i = 0; out.isReady(); i++) {
                if (i == MAX_PIECES) {
                    threads.execute(this::sendWhileReady);
                    return;
                }
                int read = read(piece);
                if (read < 0) {
                    end();
                    return;
                }
                out.write(piece, 0, read);
            }
        } catch (IOException e) {
            end(); // the client has gone
        }
    }

    /** A server fault ends the answer early; the client notices that bytes are missing. */
    private int read(byte[] piece) {
        try {
            return in.read(piece);
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    ERROR,
                    "The bytes of an answer could not be read to the end, so its"
                            + " client received only a part of it",
                    e);
            return -1;
        }
    }

    @Override
    public void onError(Throwable failure) {
        end(); // the client has disconnected, or has not read for too long
    }

    private void end() {
        try (in) {
            context.complete();
        } catch (IOException e) {
            LOG.log(ERROR, "The source of an answer could not be closed", e);
        }
    }
}
