package org.platen.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.platen.server.PlatenServer;

/** What is done to a cluster in a round. */
enum Harm {
    KILL("kill -9 of a node") {
        @Override
        void doTo(Scene scene) {
            var node = scene.node();
            scene.cluster().down(node);
            node.kill();
            scene.pause(0, 3_000);
            scene.cluster().start(node);
        }
    },
    KILL_ALL("kill -9 of all nodes at once") {
        @Override
        void doTo(Scene scene) {
            var nodes = scene.cluster().nodes();
            nodes.forEach(scene.cluster()::down);
            nodes.parallelStream().forEach(PlatenServer::kill);
            scene.pause(0, 3_000);
            nodes.parallelStream().forEach(scene.cluster()::start);
        }
    },
    PAUSE("SIGSTOP, then SIGCONT") {
        @Override
        void doTo(Scene scene) {
            var node = scene.node();
            node.pause();
            scene.pause(500, 12_000);
            node.resume();
        }
    },
    STOP("SIGTERM, then a start") {
        @Override
        void doTo(Scene scene) {
            var node = scene.node();
            scene.cluster().down(node);
            scene.ledger().stopped();
            node.stop();
            scene.cluster().start(node);
        }
    },
    RESTART_DATABASE("restart of the database") {
        @Override
        boolean isPossible(Scene scene) {
            return scene.cluster().database().isPresent();
        }

        @Override
        void doTo(Scene scene) {
            scene.cluster().database().orElseThrow().restart();
        }
    },
    KILL_DATABASE("kill -9 of the database") {
        @Override
        boolean isPossible(Scene scene) {
            return scene.cluster().database().isPresent();
        }

        @Override
        void doTo(Scene scene) {
            scene.cluster().database().orElseThrow().kill();
        }
    },
    PAUSE_DATABASE("SIGSTOP of the database, then SIGCONT") {
        @Override
        boolean isPossible(Scene scene) {
            return scene.cluster().database().isPresent();
        }

        @Override
        void doTo(Scene scene) {
            var database = scene.cluster().database().orElseThrow();
            database.pause();
            scene.pause(500, 12_000);
            database.resume();
        }
    },
    CUT_CONNECTIONS("all connections to the database cut") {
        @Override
        boolean isPossible(Scene scene) {
            return scene.cluster().database().isPresent();
        }

        @Override
        void doTo(Scene scene) {
            scene.cluster().database().orElseThrow().cutConnections();
        }
    },
    DESTINATION_AWAY("a destination out of reach") {
        @Override
        void doTo(Scene scene) {
            var folder = scene.cluster().destination(Orders.STAYS);
            var away = folder.resolveSibling("away");
            try {
                Files.move(folder, away);
                scene.pause(500, 4_000);
                Files.move(away, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    DESTINATION_FORBIDDEN("a destination without write permission") {
        @Override
        boolean isPossible(Scene scene) {
            return scene.cluster().canForbid();
        }

        @Override
        void doTo(Scene scene) {
            var folder = new Folder(scene.cluster().destination(Orders.STAYS));
            folder.forbid();
            scene.pause(500, 4_000);
            folder.permit();
        }
    },
    FULL_DISK("a full disk") {
        @Override
        boolean isPossible(Scene scene) {
            return scene.cluster().disk().isPresent();
        }

        @Override
        void doTo(Scene scene) {
            var disk = scene.cluster().disk().orElseThrow();
            disk.fill();
            scene.pause(500, 5_000);
            disk.empty();
        }
    },
    SAME_KEY("the same key from four clients at once") {
        @Override
        void doTo(Scene scene) {
            var order = scene.orders().any(scene.random());
            var key = UUID.randomUUID().toString();
            Stream.generate(() -> scene.client(scene.random().nextLong()))
                    .limit(4)
                    .map(client -> CompletableFuture.runAsync(() -> client.insist(order, key)))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    },
    CANCEL("cancels") {
        @Override
        void doTo(Scene scene) {
            for (var operation : scene.ledger().newest(scene.random(), 10)) {
                scene.ledger().cancelled(operation);
                try {
                    scene.cluster()
                            .client(scene.random())
                            .post(Orders.OUTPUT + "cancel/" + operation);
                } catch (UncheckedIOException dead) {
                    // It may have been cancelled, or not.
                }
            }
        }
    },
    RETRY("retries") {
        @Override
        void doTo(Scene scene) {
            for (var operation : scene.ledger().newest(scene.random(), 40)) {
                try {
                    var path = Orders.OPERATIONS + operation + "/retry";
                    if (scene.cluster().client(scene.random()).post(path).status() == 202) {
                        scene.ledger().retried(operation);
                    }
                } catch (UncheckedIOException dead) {
                    // It may be tried again, or not.
                }
            }
        }
    };

    private final String words;

    Harm(String words) {
        this.words = words;
    }

    /** Where harm is done. */
    record Scene(Cluster cluster, Orders orders, Ledger ledger, Random random) {

        Client client(long seed) {
            return new Client(cluster, orders, ledger, new Random(seed));
        }

        PlatenServer node() {
            return cluster.any(random);
        }

        void pause(int least, int more) {
            PlatenServer.sleep(Duration.ofMillis(least + random.nextInt(more)));
        }
    }

    boolean isPossible(Scene scene) {
        return true;
    }

    /** Does it, and takes it back. */
    abstract void doTo(Scene scene);

    @Override
    public String toString() {
        return words;
    }
}
