package org.platen.server;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of a server that others test too: once on each database, as the administrator. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
abstract class OnSharedServer {

    @Parameter Database database;

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
