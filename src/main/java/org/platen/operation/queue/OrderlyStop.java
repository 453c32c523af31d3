package org.platen.operation.queue;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Stops the queue at shutdown, while the rest of the application still exists. Without it, the
 * container would destroy the beans in no particular order.
 */
@WebListener
public class OrderlyStop implements ServletContextListener {

    @Inject Queue queue;

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        queue.end();
    }
}
