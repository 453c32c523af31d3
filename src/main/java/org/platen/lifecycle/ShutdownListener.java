package org.platen.lifecycle;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Fires {@link ShuttingDown} at shutdown, while the application still exists. Without it, the
 * container would destroy the beans in no particular order.
 */
@WebListener
public class ShutdownListener implements ServletContextListener {

    @Inject Event<ShuttingDown> event;

    @Override
    public void contextDestroyed(ServletContextEvent context) {
        event.fire(new ShuttingDown());
    }
}
