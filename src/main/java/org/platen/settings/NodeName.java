package org.platen.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The default name of a node, by the same rule as in the launcher ({@code name_node}): the name of
 * the host without its domain, and the port. Names of nodes have at most 23 characters, because
 * they are identifiers of the transaction manager, so only the end of a long host name is used.
 */
final class NodeName {

    private static final int MAX_HOST = 17;

    private NodeName() {}

    static String ofThisHost(int port) {
        return of(host(), port);
    }

    static String of(String host, int port) {
        var plain = host.split("\\.", 2)[0].replaceAll("[^A-Za-z0-9_-]", "-");
        return plain.substring(Math.max(0, plain.length() - MAX_HOST)) + "-" + port;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "platen";
        }
    }
}
