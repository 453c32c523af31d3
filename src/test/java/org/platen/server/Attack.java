package org.platen.server;

import java.util.Collections;

/** What slow clients do to a server. Each goes on until it is closed. */
enum Attack {
    SLOW_HEADS("heads of requests that trickle") {
        @Override
        AutoCloseable begin(PlatenServer server, Attacker attacker, int size) {
            return Crowd.slowHeads(server, size);
        }
    },
    SLOW_BODIES_OF_NOBODY("bodies that trickle, without credentials") {
        @Override
        AutoCloseable begin(PlatenServer server, Attacker attacker, int size) {
            return Crowd.slowBodies(server, size);
        }
    },
    SLOW_BODIES("bodies that trickle, with a token") {
        @Override
        AutoCloseable begin(PlatenServer server, Attacker attacker, int size) {
            return Crowd.slowBodies(server, size, attacker.header());
        }
    },
    UNREAD_DOWNLOADS("downloads that are not read") {
        @Override
        AutoCloseable begin(PlatenServer server, Attacker attacker, int size) {
            var path = "GET /rest/serverengine/filestore/file/" + attacker.file();
            return Crowd.notReading(server, size, path, attacker.header());
        }
    },
    UNREAD_LISTS("lists that are not read") {
        @Override
        AutoCloseable begin(PlatenServer server, Attacker attacker, int size) {
            var path = "GET " + Client.ENTITY + "contentsets/" + attacker.contentSet();
            return Crowd.notReading(server, size, path, attacker.header());
        }
    },
    UNREAD_RESULTS("results that are waited for and not read") {
        @Override
        AutoCloseable begin(PlatenServer server, Attacker attacker, int size) {
            var path = "POST " + Client.OUTPUT + "getResult/" + attacker.longOperation();
            return Crowd.notReading(server, size, path, attacker.header(), "Content-Length: 0");
        }
    },
    STREAMS("streams of one HTTP/2 connection, bodies that trickle") {
        @Override
        AutoCloseable begin(PlatenServer server, Attacker attacker, int size) {
            return new Streams(server, size, "auth_token", attacker.token());
        }
    };

    private final String description;

    Attack(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    abstract AutoCloseable begin(PlatenServer server, Attacker attacker, int size);

    /**
     * A user who means harm.
     *
     * @param file of some size that is there to be downloaded
     * @param contentSet with many items
     * @param job of these items
     * @param preset for long operations
     */
    record Attacker(
            Client client, String token, long file, long contentSet, long job, long preset) {

        static final int FILE_SIZE = 8 << 20;

        private static final int PAGES = 5_000;

        /** How often the items are printed. */
        private static final int TIMES = 20;

        static Attacker of(PlatenServer server) {
            var api = GoodUser.user(server, "mallory");
            var client = new Client(api);
            var contentSet = client.contentSet(Pdfs.numbered("many", PAGES), "pagesPerItem=1");
            return new Attacker(
                    client,
                    api.post("/rest/serverengine/authentication/login").text(),
                    client.upload(new byte[FILE_SIZE], "zeros.csv"),
                    contentSet,
                    client.jobsOf(client.jobSet(contentSet)).get(0),
                    new Client(server.admin()).preset("long.OL-outputpreset", Client.ONE_FILE));
        }

        String header() {
            return "auth_token: " + token;
        }

        /** An operation of some seconds that has just begun. */
        String longOperation() {
            return client.submit(Long.toString(preset), Collections.nCopies(TIMES, job), true);
        }
    }
}
