package org.platen.http;

import java.util.regex.Pattern;

/**
 * The calls by which monitors and load balancers watch a node. They are exempt from the list of
 * hosts, from quotas and from places. Whole paths only: no other call hides behind dots.
 */
public final class MonitorPaths {

    private static final Pattern PATHS =
            Pattern.compile("/rest/platen/v1/(metrics|health(/(live|ready|started))?)");

    private static final Pattern PROBES =
            Pattern.compile("/rest/platen/v1/health/(live|ready|started)");

    private MonitorPaths() {}

    /**
     * Returns whether a request asks for the state of the node.
     *
     * @param path of the request, as sent
     */
    public static boolean isMonitored(String path) {
        return PATHS.matcher(PlainPaths.plain(path)).matches();
    }

    /** Returns whether a request is a probe, whose answer depends on nobody's credentials. */
    public static boolean isProbe(String path) {
        return PROBES.matcher(PlainPaths.plain(path)).matches();
    }
}
