package org.platen.audit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Writes the last refusals at shutdown, while the rest of the application still exists. */
@WebListener
public class AuditEnd implements ServletContextListener {

    @Inject RefusalAudit refusals;

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        refusals.writeAll();
    }
}
