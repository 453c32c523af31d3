package org.platen.chaos;

import java.util.List;

/** What the campaign is asked for. */
record ChaosOptions(int rounds, int nodes, long seed, boolean postgresql) {

    static final String USAGE =
            """
            Usage: ./platen chaos [--rounds N] [--nodes K] [--seed S]

              --rounds N   number of rounds, each with one injected fault; default 10
              --nodes K    number of nodes; default 2; 1 uses H2 as the database, more use PostgreSQL
              --seed S     seed for the choice of faults; default random
            """;

    static ChaosOptions parse(List<String> arguments) {
        int rounds = 10;
        int nodes = 2;
        long seed = System.nanoTime() % 1_000_000;
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(arguments.get(i) + " needs a number.");
            }
            long value = Long.parseLong(arguments.get(i + 1));
            switch (arguments.get(i)) {
                case "--rounds" -> rounds = Math.toIntExact(value);
                case "--nodes" -> nodes = Math.toIntExact(value);
                case "--seed" -> seed = value;
                default ->
                        throw new IllegalArgumentException(
                                "There is no option " + arguments.get(i));
            }
        }
        if (rounds < 1 || nodes < 1) {
            throw new IllegalArgumentException("--rounds and --nodes must be at least 1.");
        }
        return new ChaosOptions(rounds, nodes, seed, nodes > 1);
    }
}
