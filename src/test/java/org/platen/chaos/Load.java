package org.platen.chaos;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Clients that submit all the time. */
final class Load {

    private final List<Client> clients;

    private final List<Thread> threads;

    private Load(List<Client> clients) {
        this.clients = clients;
        this.threads =
                IntStream.range(0, clients.size())
                        .mapToObj(i -> new Thread(clients.get(i), "client-" + i))
                        .toList();
    }

    static Load begin(Cluster cluster, Orders orders, Ledger ledger, int clients, long seed) {
        var load =
                new Load(
                        IntStream.range(0, clients)
                                .mapToObj(
                                        i ->
                                                new Client(
                                                        cluster,
                                                        orders,
                                                        ledger,
                                                        new Random(seed + i)))
                                .toList());
        load.threads.forEach(Thread::start);
        return load;
    }

    void end() {
        clients.forEach(Client::end);
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
