package org.platen.engine.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.engine.share.Conformance;
import org.platen.engine.share.Extra;

/**
 * The command line, understood.
 *
 * @param conformance the standard that the files keep to
 * @param content what comes into the files beside pages
 * @param list names more documents, after those of the command line; {@code -} is standard input
 * @param passwordFile holds passwords for encrypted documents, one a line
 */
record Arguments(
        Path output,
        @Nullable String list,
        @Nullable Path passwordFile,
        Split split,
        boolean skipsBroken,
        int threads,
        Conformance conformance,
        Set<Extra> content,
        List<String> documents) {

    private static final int MOST_THREADS = 64;

    // As in presets; in the order in which help names them.
    private static final Map<String, Extra> EXTRAS = extras();

    private static Map<String, Extra> extras() {
        var extras = new LinkedHashMap<String, Extra>();
        extras.put("outlines", Extra.OUTLINES);
        extras.put("destinations", Extra.DESTINATIONS);
        extras.put("pageLabels", Extra.PAGE_LABELS);
        extras.put("attachments", Extra.ATTACHMENTS);
        extras.put("scripts", Extra.SCRIPTS);
        return extras;
    }

    static Arguments parse(int defaultThreads, String... arguments) {
        return new Parser(defaultThreads).parse(arguments);
    }

    private static final class Parser {

        private final Deque<String> left = new ArrayDeque<>();
        private final List<String> documents = new ArrayList<>();
        private @Nullable Path output;
        private @Nullable String list;
        private @Nullable Path passwordFile;
        private Split split = Split.NONE;
        private boolean skipsBroken;
        private int threads;
        private Conformance conformance = Conformance.NONE;
        private final Set<Extra> content = EnumSet.copyOf(Extra.ofPrintFiles());

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
                case "--password-file" -> passwordFile = Path.of(value(option));
                case "--split" -> split = Split.parse(value(option));
                case "--skip-broken" -> skipsBroken = true;
                case "--threads" -> threads = threads(value(option));
                case "--conformance" -> conformance = conformance(value(option));
                case "--keep" -> content.addAll(extras(option, value(option)));
                case "--drop" -> content.removeAll(extras(option, value(option)));
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

        private static Conformance conformance(String value) {
            return Conformance.of(value)
                    .orElseThrow(
                            () ->
                                    new UsageException(
                                            "--conformance takes "
                                                    + Arrays.stream(Conformance.values())
                                                            .map(Conformance::toString)
                                                            .collect(joining(", "))
                                                    + ", not '"
                                                    + value
                                                    + "'."));
        }

        private static Set<Extra> extras(String option, String value) {
            var extras = EnumSet.noneOf(Extra.class);
            for (String name : value.split(",", -1)) {
                var extra = EXTRAS.get(name);
                if (extra == null) {
                    throw new UsageException(
                            option
                                    + " takes "
                                    + String.join(", ", EXTRAS.keySet())
                                    + " with commas between, not '"
                                    + name
                                    + "'.");
                }
                extras.add(extra);
            }
            return extras;
        }

        private void checkContent() {
            EXTRAS.forEach(
                    (name, extra) -> {
                        if (content.contains(extra) && !conformance.allows(extra)) {
                            throw new UsageException(
                                    conformance + " does not allow " + name + " to be kept.");
                        }
                    });
        }

        private Arguments checked() {
            checkContent();
            if (output == null) {
                throw new UsageException("-o must name the file to write.");
            }
            if (documents.isEmpty() && list == null) {
                throw new UsageException("Name the documents to assemble, or a --list of them.");
            }
            return new Arguments(
                    output,
                    list,
                    passwordFile,
                    split,
                    skipsBroken,
                    threads,
                    conformance,
                    Set.copyOf(content),
                    List.copyOf(documents));
        }
    }
}
