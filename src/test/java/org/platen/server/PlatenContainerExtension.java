package org.platen.server;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** Tells Arquillian of {@link PlatenContainer}, and has all of its servers started at once. */
public final class PlatenContainerExtension implements LoadableExtension {

    private static final int BEFORE_THE_CONTAINERS = 100;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, PlatenContainer.class).observer(Starter.class);
    }

    /** Arquillian alone would start one container after the other. */
    public static final class Starter {

        /** Runs once, before the first test. */
        public void start(@Observes(precedence = BEFORE_THE_CONTAINERS) BeforeSuite event) {
            PlatenContainer.startAll();
        }
    }
}
