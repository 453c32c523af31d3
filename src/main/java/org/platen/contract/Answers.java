package org.platen.contract;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.platen.settings.HttpSettings;
import org.platen.settings.Settings;

/** Answers that many methods have in common (conventions.md, sections 3 and 6). */
public final class Answers {

    /** The version that every service reports; clients expect {@code YYYY.N}. */
    public static final String VERSION = "2025.2.0";

    /** The description of the answer to the start of an asynchronous operation. */
    public static final String ACCEPTED = "The operation is accepted.";

    private Answers() {}

    /** The handshake of a service with the given internal name. */
    public static String handshake(String service) {
        return "Server Engine REST Service available: " + service;
    }

    /** Plain text, without a newline and without parameters in the Content-Type. */
    public static Response text(Object value) {
        return Response.ok(value.toString(), MediaType.TEXT_PLAIN_TYPE).build();
    }

    /**
     * The answer to the start of an asynchronous operation: 202 without a body.
     *
     * @param service the path of the service below the base, for example {@code
     *     workflow/outputcreation}
     */
    public static Response accepted(UriInfo uri, String service, Object operationId) {
        var base = publicBase(uri) + "/rest/serverengine/" + service + "/";
        return Response.accepted()
                .header("operationId", operationId)
                .header("Link", link(base, "getProgress", operationId, "progress"))
                .header("Link", link(base, "getResult", operationId, "result"))
                .header("Link", link(base, "cancel", operationId, "cancel"))
                .header("Content-Length", 0)
                .build();
    }

    private static String link(String base, String method, Object operationId, String rel) {
        return "<" + base + method + "/" + operationId + ">; rel=\"" + rel + "\"";
    }

    private static String publicBase(UriInfo uri) {
        return PublicUrl.OF_SERVER.map(URI::toString).orElseGet(() -> origin(uri.getBaseUri()));
    }

    private static String origin(URI base) {
        return base.getScheme() + "://" + base.getRawAuthority();
    }

    /** Read when it is first asked for. */
    private static final class PublicUrl {

        static final Optional<URI> OF_SERVER = new HttpSettings(Settings.ofServer()).publicUrl();
    }
}
