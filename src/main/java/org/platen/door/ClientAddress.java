package org.platen.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actual address and scheme of the client of a request. The statements of a proxy are trusted
 * only if its own address is in {@code platen.http.trusted-proxies}.
 */
@ApplicationScoped
public class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    @Inject DoorSettings settings;

    /**
     * Returns the address of the client: the last one in {@code X-Forwarded-For} that does not
     * belong to a trusted proxy.
     */
    public String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (!isProxy(address)) {
            return address;
        }
        for (String hop : hops(request)) {
            address = hop;
            if (!isProxy(hop)) {
                break;
            }
        }
        return address;
    }

    /** Returns whether the client uses TLS, either to this server or to a trusted proxy. */
    public boolean isSecure(HttpServletRequest request) {
        var told = request.getHeader("X-Forwarded-Proto");
        return request.isSecure()
                || (isProxy(request.getRemoteAddr()) && "https".equalsIgnoreCase(told));
    }

    /** Returns the host that the client addressed, as in the URL of the request. */
    public @Nullable String host(HttpServletRequest request) {
        var told = request.getHeader("X-Forwarded-Host");
        return told != null && isProxy(request.getRemoteAddr()) ? told : request.getHeader("Host");
    }

    /** Returns the addresses on the way to the client, the one nearest to this server first. */
    private static List<String> hops(HttpServletRequest request) {
        var hops = new ArrayList<String>();
        for (String line : Collections.list(request.getHeaders(FORWARDED_FOR))) {
            Arrays.stream(line.split(",")).map(String::strip).forEach(hops::add);
        }
        Collections.reverse(hops);
        // Entries beyond one that is not an address cannot be trusted.
        int end = 0;
        while (end < hops.size() && Network.address(hops.get(end)).isPresent()) {
            end++;
        }
        return hops.subList(0, end);
    }

    private boolean isProxy(String address) {
        var proxies = settings.trustedProxies();
        return !proxies.isEmpty()
                && Network.address(address)
                        .filter(ip -> proxies.stream().anyMatch(each -> each.contains(ip)))
                        .isPresent();
    }
}
