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

    /** The size of the web server's own buffer for an answer. */
    private static final int MAX_SHORT = 1 << 14;

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
                AnswerSender.send(opened, request, response);
            } else if (wanted != null) {
                Wait.start(wanted, request);
            } else if (!spooled.isDelegated()) {
                send(spool, request, response);
            }
        }
    }

    private static Path folder(ServletContext context) {
        return ((File) context.getAttribute(ServletContext.TEMPDIR)).toPath();
    }

    private static void send(Spool spool, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (spool.size() <= MAX_SHORT) {
            spool.writeTo(response.getOutputStream());
        } else {
            response.setContentLengthLong(spool.size());
            AnswerSender.send(spool.detach(), request, response);
        }
    }
}
