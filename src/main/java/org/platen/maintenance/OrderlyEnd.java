package org.platen.maintenance;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Stops the cleanup tasks at shutdown, while the rest of the application still exists. */
@WebListener
public class OrderlyEnd implements ServletContextListener {

    @Inject Housekeeping housekeeping;

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        housekeeping.end();
    }
}
