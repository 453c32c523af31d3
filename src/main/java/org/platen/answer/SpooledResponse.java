package org.platen.answer;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** A response whose body is kept in a {@link Spool} until it is complete. */
final class SpooledResponse extends HttpServletResponseWrapper {

    private final Spool spool;

    private @Nullable PrintWriter writer;

    private boolean delegated;

    SpooledResponse(HttpServletResponse response, Spool spool) {
        super(response);
        this.spool = spool;
    }

    /** Returns whether the container answers, by an error page or a redirect. */
    boolean isDelegated() {
        return delegated;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return spool;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            var charset = Charset.forName(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(spool, charset), true);
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // Nothing to flush: the body is sent when it is complete.
    }

    @Override
    public void reset() {
        spool.reset();
        super.reset();
    }

    @Override
    public void resetBuffer() {
        spool.reset();
        super.resetBuffer();
    }

    @Override
    public void sendError(int status) throws IOException {
        delegated = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        delegated = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        delegated = true;
        super.sendRedirect(location);
    }
}
