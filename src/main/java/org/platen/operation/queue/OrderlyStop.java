package org.platen.operation.queue;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Stops the queue while the rest of the application is still there: beans are destroyed in no
 * certain order.
 */
@WebListener
public class OrderlyStop implements ServletContextListener {

    @Inject Queue queue;

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        queue.end();
    }
}
