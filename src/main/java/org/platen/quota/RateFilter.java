package org.platen.quota;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.platen.http.MonitorPaths;
import org.platen.problem.ErrorServlet;
import org.platen.problem.Problem;

/**
 * Refuses requests of users who exceed their number of requests per second, on both interfaces.
 * Health and the stream of events are exempt.
 */
@WebFilter(
        urlPatterns = "/rest/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
        asyncSupported = true)
public class RateFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** A request attribute that ensures that a request that is executed again counts once. */
    private static final String COUNTED = "org.platen.quota.counted";

    @Inject transient QuotaSettings settings;

    @SuppressWarnings("NullAway.Init") // needs the settings
    private transient RequestRates rates;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        rates = new RequestRates(settings.requests(), Ticker.systemTicker());
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var wait = waitOf(request);
        if (wait.isPresent()) {
            request.setAttribute(ErrorServlet.PROBLEM, refusal());
            response.setHeader("Retry-After", Long.toString(wholeSeconds(wait.get())));
            response.sendError(Problem.TOO_MANY_REQUESTS);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Duration> waitOf(HttpServletRequest request) {
        var user = request.getUserPrincipal();
        if (user == null
                || request.getAttribute(COUNTED) != null
                || MonitorPaths.isMonitored(request.getRequestURI())) {
            return Optional.empty();
        }
        request.setAttribute(COUNTED, true);
        return rates.count(user.getName());
    }

    private Problem refusal() {
        return Problem.quotaExceeded(
                Problem.TOO_MANY_REQUESTS,
                "This user sends more requests per second than "
                        + settings.requests()
                        + ", the quota set by platen.quota.requests. Repeat the request"
                        + " after the time in Retry-After.");
    }

    /** Returns the wait in whole seconds, rounded up. */
    static long wholeSeconds(Duration wait) {
        return wait.plusNanos(Duration.ofSeconds(1).toNanos() - 1).toSeconds();
    }
}
