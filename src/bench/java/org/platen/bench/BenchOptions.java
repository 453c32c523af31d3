package org.platen.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.platen.bench.data.Variant;

/**
 * The parsed command line.
 *
 * @param documents number in the main runs; other runs have more or fewer, in proportion
 * @param rounds 0 to create the documents only
 * @param tools to be run; empty for all
 * @param chart file to draw the last results into, instead of a run
 */
record BenchOptions(
        boolean quick,
        int documents,
        int rounds,
        Set<Variant> variants,
        Set<String> tools,
        long seed,
        Path data,
        Optional<Path> chart) {

    private static final int DOCUMENTS = 20_000;
    private static final int DOCUMENTS_QUICK = 1_000;
    private static final int MIN_DOCUMENTS = 20;
    private static final int MAX_DOCUMENTS = 200_000;
    private static final int ROUNDS = 3;
    private static final int MAX_ROUNDS = 99;

    /**
     * Parses a command line.
     *
     * @param data default folder of the documents
     * @param toolNames valid names of tools
     */
    static BenchOptions parse(Path data, List<String> toolNames, String... arguments) {
        return new Parser(data, toolNames).parse(arguments);
    }

    private static final class Parser {

        private final Deque<String> left = new ArrayDeque<>();
        private final List<String> toolNames;
        private boolean quick;
        private int documents;
        private int rounds = ROUNDS;
        private Set<Variant> variants = EnumSet.allOf(Variant.class);
        private Set<String> tools = Set.of();
        private long seed = 1;
        private Path data;
        private Optional<Path> chart = Optional.empty();

        Parser(Path data, List<String> toolNames) {
            this.data = data;
            this.toolNames = toolNames;
        }

        BenchOptions parse(String... arguments) {
            left.addAll(List.of(arguments));
            while (!left.isEmpty()) {
                option(left.remove());
            }
            if (documents == 0) {
                documents = quick ? DOCUMENTS_QUICK : DOCUMENTS;
            }
            return new BenchOptions(quick, documents, rounds, variants, tools, seed, data, chart);
        }

        private void option(String option) {
            switch (option) {
                case "--quick" -> quick = true;
                case "--documents" -> documents = number(option, MIN_DOCUMENTS, MAX_DOCUMENTS);
                case "--rounds" -> rounds = number(option, 0, MAX_ROUNDS);
                case "--variants" -> variants = variants(values(option));
                case "--tools" -> tools = tools(values(option));
                case "--seed" -> seed = number(option, 0, Integer.MAX_VALUE);
                case "--data" -> data = Path.of(value(option)).toAbsolutePath();
                case "--chart" -> chart = Optional.of(Path.of(value(option)).toAbsolutePath());
                default -> throw new BenchUsageException("There is no option '" + option + "'.");
            }
        }

        private String value(String option) {
            if (left.isEmpty()) {
                throw new BenchUsageException(option + " needs a value.");
            }
            return left.remove();
        }

        private List<String> values(String option) {
            return List.of(value(option).split(",", -1));
        }

        private int number(String option, int least, int most) {
            String value = value(option);
            long number = value.matches("\\d{1,10}") ? Long.parseLong(value) : -1;
            if (number < least || number > most) {
                throw new BenchUsageException(
                        option + " takes " + least + " to " + most + ", not '" + value + "'.");
            }
            return (int) number;
        }

        private static Set<Variant> variants(List<String> names) {
            return names.stream()
                    .map(Parser::variant)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Variant.class)));
        }

        private static Variant variant(String name) {
            return Arrays.stream(Variant.values())
                    .filter(variant -> variant.label().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown("variant", name, labels()));
        }

        private static List<String> labels() {
            return Arrays.stream(Variant.values()).map(Variant::label).toList();
        }

        private Set<String> tools(List<String> names) {
            for (var name : names) {
                if (!toolNames.contains(name)) {
                    throw unknown("tool", name, toolNames);
                }
            }
            return Set.copyOf(names);
        }

        private static BenchUsageException unknown(String kind, String name, List<String> known) {
            return new BenchUsageException(
                    "There is no "
                            + kind
                            + " '"
                            + name
                            + "'; there are "
                            + String.join(", ", known)
                            + ".");
        }
    }
}
