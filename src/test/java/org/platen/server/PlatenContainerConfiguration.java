package org.platen.server;

import org.jboss.arquillian.container.spi.ConfigurationException;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** The properties of a container in {@code arquillian.xml}. */
public final class PlatenContainerConfiguration implements ContainerConfiguration {

    private String database = "";

    /** The name of a {@link Database}. */
    public void setDatabase(String database) {
        this.database = database;
    }

    Database database() {
        return Database.valueOf(database);
    }

    @Override
    public void validate() {
        try {
            database();
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("arquillian.xml: database: " + e.getMessage());
        }
    }
}
