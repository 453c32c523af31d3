package org.platen.server;

import org.junit.jupiter.api.BeforeEach;

/** Tests of a server that others test too: once on each database, as the administrator. */
abstract class OnSharedServer extends ShippedWar {

    PlatenServer server;

    Api api;

    Client client;

    @BeforeEach
    void connect() {
        server = PlatenServer.shared(database);
        api = server.admin();
        client = new Client(api);
    }
}
