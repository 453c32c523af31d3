package org.platen.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** A request whose body has a place in {@link org.platen.places.Places} until it has been read. */
final class PlacedBody extends HttpServletRequestWrapper {

    private final Runnable release;

    private final AtomicBoolean released = new AtomicBoolean();

    private @Nullable ServletInputStream stream;

    PlacedBody(HttpServletRequest request, Runnable release) {
        super(request);
        this.release = release;
    }

    /** May be called more than once. */
    void release() {
        if (released.compareAndSet(false, true)) {
            release.run();
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new Body(super.getInputStream());
        }
        return stream;
    }

    private final class Body extends ServletInputStream {

        private final ServletInputStream in;

        Body(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) {
            try {
                int read = in.read(bytes, from, count);
                if (read < 0) {
                    release();
                }
                return read;
            } catch (IOException e) {
                release();
                // Not a server fault, so it is logged without a stack trace.
                throw new ProblemException(
                        Problem.badRequest(
                                "The connection broke before the body was complete: "
                                        + e.getMessage()),
                        e);
            }
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
