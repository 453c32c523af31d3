package org.platen.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Normalises paths: reads {@code //} as {@code /} and ignores a trailing slash (conventions.md,
 * section 1). Refuses NUL, which PostgreSQL does not accept in text; nothing has such a name.
 */
@Provider
@PreMatching
public class PlainPaths implements ContainerRequestFilter {

    private static final String NUL = "%00";

    private static final String OWN_INTERFACE = "/rest/platen/";

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        if (hasNul(uri)) {
            throw new ProblemException(
                    Problem.badRequest(
                            "The URI contains a NUL (%00), which cannot occur in any name."
                                    + " Remove it."));
        }
        var plain = plain(uri.getRawPath());
        if (!plain.equals(uri.getRawPath())) {
            request.setRequestUri(withPath(uri, plain));
        }
    }

    /** In queries of the compatible interface, the methods themselves report it. */
    private static boolean hasNul(URI uri) {
        return uri.getRawPath().contains(NUL)
                || (uri.getRawPath().startsWith(OWN_INTERFACE)
                        && uri.getRawQuery() != null
                        && uri.getRawQuery().contains(NUL));
    }

    public static String plain(String path) {
        var single = path.replaceAll("/{2,}", "/");
        return single.length() > 1 && single.endsWith("/")
                ? single.substring(0, single.length() - 1)
                : single;
    }

    private static URI withPath(URI uri, String rawPath) {
        return UriBuilder.fromUri(uri).replacePath(rawPath).build();
    }
}
