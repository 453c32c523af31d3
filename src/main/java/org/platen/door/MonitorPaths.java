package org.platen.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.platen.contract.PlainPaths;

/**
 * The calls by which monitors and load balancers watch a node. They are exempt from what holds for
 * users. Whole paths only: nothing else hides behind dots.
 */
final class MonitorPaths {

    private static final Pattern PATHS =
            Pattern.compile("/rest/platen/v1/(metrics|health(/(live|ready|started))?)");

    private MonitorPaths() {}

    static boolean isMonitored(HttpServletRequest request) {
        return PATHS.matcher(PlainPaths.plain(request.getRequestURI())).matches();
    }
}
