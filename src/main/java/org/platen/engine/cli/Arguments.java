package org.platen.engine.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line, understood.
 *
 * @param list names more documents, after those of the command line; {@code -} is standard input
 */
record Arguments(
        Path output,
        @Nullable String list,
        Split split,
        boolean skipsBroken,
        int threads,
        List<String> documents) {

    private static final int MOST_THREADS = 64;

    static Arguments parse(int defaultThreads, String... arguments) {
        return new Parser(defaultThreads).parse(arguments);
    }

    private static final class Parser {

        private final Deque<String> left = new ArrayDeque<>();
        private final List<String> documents = new ArrayList<>();
        private @Nullable Path output;
        private @Nullable String list;
        private Split split = Split.NONE;
        private boolean skipsBroken;
        private int threads;

        Parser(int defaultThreads) {
            threads = defaultThreads;
        }

        Arguments parse(String... arguments) {
            left.addAll(List.of(arguments));
            boolean options = true;
            while (!left.isEmpty()) {
                String argument = left.remove();
                if (options && argument.equals("--")) {
                    options = false;
                } else if (options && argument.startsWith("-")) {
                    option(argument);
                } else {
                    documents.add(argument);
                }
            }
            return checked();
        }

        private void option(String option) {
            switch (option) {
                case "-o", "--output" -> output = Path.of(value(option));
                case "--list" -> list = value(option);
                case "--split" -> split = Split.parse(value(option));
                case "--skip-broken" -> skipsBroken = true;
                case "--threads" -> threads = threads(value(option));
                default -> throw new UsageException("There is no option '" + option + "'.");
            }
        }

        private String value(String option) {
            if (left.isEmpty()) {
                throw new UsageException(option + " needs a value.");
            }
            return left.remove();
        }

        private static int threads(String value) {
            if (!value.matches("\\d{1,2}") || Integer.parseInt(value) > MOST_THREADS) {
                throw new UsageException(
                        "--threads takes 0 to " + MOST_THREADS + ", not '" + value + "'.");
            }
            return Integer.parseInt(value);
        }

        private Arguments checked() {
            if (output == null) {
                throw new UsageException("-o must name the file to write.");
            }
            if (documents.isEmpty() && list == null) {
                throw new UsageException("Name the documents to assemble, or a --list of them.");
            }
            return new Arguments(output, list, split, skipsBroken, threads, List.copyOf(documents));
        }
    }
}
