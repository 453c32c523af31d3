package org.platen.contract;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Reads {@code //} as {@code /} and ignores a trailing slash (conventions.md, section 1). */
@Provider
@PreMatching
public class PlainPaths implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        var plain = plain(uri.getRawPath());
        if (!plain.equals(uri.getRawPath())) {
            request.setRequestUri(withPath(uri, plain));
        }
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
