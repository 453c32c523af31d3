package org.platen.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.platen.http.MonitorPaths;
import org.platen.settings.HttpSettings;

/** The names by which this server may be reached, and the origin that its own pages have. */
@ApplicationScoped
public class PublicUrl {

    private static final Set<String> DEFAULT_PORTS = Set.of("http:80", "https:443");

    @Inject ClientAddress addresses;

    @Inject DoorSettings settings;

    @Inject HttpSettings http;

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
        return http.publicUrl().map(PublicUrl::originOf).orElseGet(() -> asked(request));
    }

    /**
     * Returns whether the requested host is allowed. Monitoring requests are always allowed,
     * because they use IP addresses.
     */
    boolean isAllowedHost(HttpServletRequest request) {
        var hosts = settings.hosts();
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
