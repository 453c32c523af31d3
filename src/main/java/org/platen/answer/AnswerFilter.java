package org.platen.answer;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends answers so that a client that does not read them holds no thread. JAX-RS writes into a
 * {@link Spool}, which never waits. A short answer is written at once, as it fits into the buffers
 * of the connection; a longer one asynchronously, by {@link AnswerSender}.
 */
@WebFilter(
        urlPatterns = "/rest/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
        asyncSupported = true)
public class AnswerFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** The size of the web server's own response buffer. */
    private static final int MAX_SHORT = 1 << 14;

    private static final int MIN_THREADS = 4;

    /**
     * Few threads, separate from those that execute requests: if all are busy, only other large
     * answers wait.
     */
    private final transient ExecutorService threads = newThreads();

    private static ExecutorService newThreads() {
        int count = Math.max(MIN_THREADS, Runtime.getRuntime().availableProcessors());
        var numbers = new AtomicInteger();
        return Executors.newFixedThreadPool(
                count,
                task -> {
                    var thread = new Thread(task, "platen-answers-" + numbers.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (var spool = new Spool(folder(request.getServletContext()))) {
            var spooled = new SpooledResponse(response, spool);
            chain.doFilter(request, spooled);
            var opened = AnswerBodyWriter.opened(request);
            var wanted = Wait.wanted(request);
            if (opened != null) {
                AnswerSender.send(opened, request, response, threads);
            } else if (wanted != null) {
                Wait.start(wanted, request);
            } else if (!spooled.isDelegated() && spool.size() > 0) {
                // An empty spool may also mean that a filter suspended the request: another thread
                // may already be answering it.
                send(spool, request, response);
            }
        }
    }

    private static Path folder(ServletContext context) {
        return ((File) context.getAttribute(ServletContext.TEMPDIR)).toPath();
    }

    private void send(Spool spool, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (spool.size() <= MAX_SHORT) {
            if (EntityTags.isKnown(request, response, spool)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            spool.writeTo(response.getOutputStream());
        } else {
            response.setContentLengthLong(spool.size());
            AnswerSender.send(spool.detach(), request, response, threads);
        }
    }
}
