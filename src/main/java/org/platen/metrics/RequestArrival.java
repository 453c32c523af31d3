package org.platen.metrics;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/** Notes the arrival of each request, before its sender is authenticated. */
@WebListener
public class RequestArrival implements ServletRequestListener {

    /** The request attribute that holds the time, by {@link System#nanoTime}. */
    static final String TIME = "org.platen.metrics.arrival";

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        var request = event.getServletRequest();
        if (request.getAttribute(TIME) == null) {
            request.setAttribute(TIME, System.nanoTime());
        }
    }
}
