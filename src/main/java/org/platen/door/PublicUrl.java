package org.platen.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.platen.http.MonitorPaths;
import org.platen.settings.Settings;

/** The names by which this server may be reached, and the origin that its own pages have. */
@ApplicationScoped
public class PublicUrl {

    private static final Set<String> DEFAULT_PORTS = Set.of("http:80", "https:443");

    @Inject ClientAddress addresses;

    private final Optional<String> origin;

    private final Set<String> hosts;

    PublicUrl() {
        this(Settings.text("platen.public-url", ""), Settings.text("platen.http.hosts", ""));
    }

    PublicUrl(String url, String hosts) {
        origin = url.isBlank() ? Optional.empty() : Optional.of(originOf(URI.create(url.strip())));
        this.hosts =
                Arrays.stream(hosts.split(","))
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .filter(Predicate.not(String::isEmpty))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns whether an origin is that of this server's own pages, as seen by the client of a
     * request.
     */
    boolean isOwn(String candidate, HttpServletRequest request) {
        return parsed(candidate)
                .map(PublicUrl::originOf)
                .filter(each -> each.equals(origin(request)))
                .isPresent();
    }

    /** Returns the origin of this server's own pages, as seen by the client of a request. */
    public String origin(HttpServletRequest request) {
        return origin.orElseGet(() -> asked(request));
    }

    /**
     * Returns whether the requested host is allowed. Monitoring requests are always allowed,
     * because they use IP addresses.
     */
    boolean isAllowedHost(HttpServletRequest request) {
        return hosts.isEmpty()
                || MonitorPaths.isMonitored(request.getRequestURI())
                || parsed("http://" + addresses.host(request))
                        .map(uri -> uri.getHost().toLowerCase(Locale.ROOT))
                        .filter(hosts::contains)
                        .isPresent();
    }

    private String asked(HttpServletRequest request) {
        var scheme = addresses.isSecure(request) ? "https" : "http";
        return parsed(scheme + "://" + addresses.host(request)).map(PublicUrl::originOf).orElse("");
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String originOf(URI uri) {
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean plain = uri.getPort() < 0 || DEFAULT_PORTS.contains(scheme + ":" + uri.getPort());
        return scheme
                + "://"
                + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT)
                + (plain ? "" : ":" + uri.getPort());
    }
}
