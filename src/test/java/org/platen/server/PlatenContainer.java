package org.platen.server;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/**
 * The container of Arquillian: a shared server on one of the databases, started by the script that
 * deployers use, and stopped with the JVM. That script also deploys the WAR, so a deployment only
 * checks that the WAR is the one that runs.
 */
public final class PlatenContainer implements DeployableContainer<PlatenContainerConfiguration> {

    private Database database = Database.H2;

    @Override
    public Class<PlatenContainerConfiguration> getConfigurationClass() {
        return PlatenContainerConfiguration.class;
    }

    @Override
    public void setup(PlatenContainerConfiguration configuration) {
        database = configuration.database();
    }

    /** Starts the servers on all databases at once. */
    static void startAll() {
        var starts =
                Arrays.stream(Database.values())
                        .map(each -> CompletableFuture.runAsync(() -> SharedServers.usual(each)))
                        .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(starts).join();
    }

    @Override
    public void start() throws LifecycleException {
        try {
            SharedServers.usual(database);
        } catch (IllegalStateException | CompletionException e) {
            throw new LifecycleException("The server on " + database + " has not started", e);
        }
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return ProtocolDescription.DEFAULT;
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        var uri = SharedServers.usual(database).uri("/");
        return new ProtocolMetaData().addContext(new HTTPContext(uri.getHost(), uri.getPort()));
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // The script has deployed it for as long as the server runs.
    }
}
