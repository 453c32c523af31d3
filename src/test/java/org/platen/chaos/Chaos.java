package org.platen.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.platen.server.PlatenServer;

/**
 * The program. Exit status 0 if nothing was lost, doubled, half or unexplained; 1 if so; 2: usage.
 */
public final class Chaos {

    static final int CLIENTS = 3;

    private final ChaosOptions options;

    private final Random random;

    /** The harm of each round; empty if chance decides. */
    private final List<Harm> harms;

    private final Map<Harm, Integer> done = new EnumMap<>(Harm.class);

    private Chaos(ChaosOptions options, List<Harm> harms) {
        this.options = options;
        this.harms = harms;
        this.random = new Random(options.seed());
    }

    public static void main(String[] arguments) {
        ChaosOptions options;
        try {
            options = ChaosOptions.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println("platen: " + e.getMessage() + "\n" + ChaosOptions.USAGE);
            System.exit(2);
            return;
        }
        System.exit(run(options).verdict().isClean() ? 0 : 1);
    }

    private static ChaosReport run(ChaosOptions options) {
        return run(options, List.of());
    }

    /**
     * Runs a campaign of known rounds.
     *
     * @param harms what is done in each round, unless it cannot be done here
     */
    static ChaosReport run(ChaosOptions options, List<Harm> harms) {
        return new Chaos(options, harms).run();
    }

    private ChaosReport run() {
        say(options.toString());
        try (var cluster = Cluster.start(options)) {
            sayWhatCannotBeDone(cluster);
            var orders = Orders.prepare(cluster);
            var ledger = new Ledger();
            var before = new AllOperations(cluster).ids();
            var pickUp = PickUp.begin(cluster.destination(Orders.PICKED_UP));
            var load = Load.begin(cluster, orders, ledger, CLIENTS, options.seed());
            try {
                for (int round = 1; round <= options.rounds(); round++) {
                    round(round, new Harm.Scene(cluster, orders, ledger, random));
                }
                cluster.heal();
            } finally {
                load.end();
            }
            var report = new ChaosReport(done, new Inquest(cluster, ledger, pickUp, before).hold());
            System.out.println(report);
            return report;
        }
    }

    private void round(int round, Harm.Scene scene) {
        harm(round, scene).ifPresent(harm -> doTo(scene, round, harm));
    }

    private Optional<Harm> harm(int round, Harm.Scene scene) {
        if (!harms.isEmpty()) {
            return Optional.of(harms.get(round - 1)).filter(harm -> harm.isPossible(scene));
        }
        var possible =
                List.of(Harm.values()).stream().filter(harm -> harm.isPossible(scene)).toList();
        return Optional.of(possible.get(random.nextInt(possible.size())));
    }

    private void doTo(Harm.Scene scene, int round, Harm harm) {
        say("round " + round + ": " + harm);
        try {
            harm.doTo(scene);
            done.merge(harm, 1, Integer::sum);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "round " + round + ", " + harm + ", could not be done", e);
        }
        PlatenServer.sleep(Duration.ofMillis(500 + random.nextInt(2_500)));
    }

    private static void sayWhatCannotBeDone(Cluster cluster) {
        if (cluster.disk().isEmpty()) {
            say("no disk is filled: a small one cannot be mounted here, which needs root");
        }
        if (!cluster.canForbid()) {
            say("no write permission is taken away: it has no effect on this user and disk");
        }
    }

    static void say(String text) {
        System.out.println(Instant.now().toString().substring(11, 19) + " " + text);
    }
}
