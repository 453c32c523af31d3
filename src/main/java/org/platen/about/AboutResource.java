package org.platen.about;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.platen.database.InstalledSchema;
import org.platen.settings.NodeSettings;

/** The identity of the node, for every signed-in user. */
@Path("platen/v1/about")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@PermitAll
public class AboutResource {

    @Inject NodeSettings node;

    @Inject InstalledSchema schema;

    @Inject ServletContext server;

    /**
     * The identity of the node.
     *
     * @param version the version of Platen
     * @param commit the commit from which it was built, or {@code unknown}
     * @param schema the version of the database schema
     * @param node the name of the node
     * @param server the application server
     * @param java the version of Java
     */
    public record About(
            String version,
            String commit,
            String schema,
            String node,
            String server,
            String java) {}

    @GET
    @Operation(operationId = "getAbout", summary = "Tells the identity of the node")
    public About about() {
        var build = BuildInfo.current();
        return new About(
                build.version(),
                build.commit(),
                schema.version(),
                node.name(),
                server.getServerInfo(),
                Runtime.version().toString());
    }
}
