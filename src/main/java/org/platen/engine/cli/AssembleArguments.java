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
import org.platen.engine.Conformance;
import org.platen.engine.DocumentBookmarks;
import org.platen.engine.DocumentFeature;
import org.platen.engine.Forms;
import org.platen.settings.Spelling;

/**
 * The parsed command line.
 *
 * @param output the file to write, or the pattern of file names; {@code -} is standard output
 * @param conformance the standard that the files conform to
 * @param content what the files contain besides pages
 * @param forms treatment of form fields
 * @param bookmarks the bookmark that each document gets
 * @param list a file that names more documents, after those of the command line; {@code -} is
 *     standard input
 * @param passwordFile contains passwords for encrypted documents, one per line
 */
record AssembleArguments(
        String output,
        @Nullable String list,
        @Nullable Path passwordFile,
        Split split,
        boolean skipsBroken,
        int threads,
        Conformance conformance,
        Set<DocumentFeature> content,
        Forms forms,
        DocumentBookmarks bookmarks,
        List<String> documents) {

    private static final int MAX_THREADS = 64;

    private static final List<String> OPTIONS =
            List.of(
                    "--output",
                    "--list",
                    "--split",
                    "--skip-broken",
                    "--threads",
                    "--conformance",
                    "--keep",
                    "--drop",
                    "--bookmarks");

    // Names as in presets, in the order of the help text.
    private static final Map<String, DocumentFeature> EXTRAS = extras();

    private static Map<String, DocumentFeature> extras() {
        var extras = new LinkedHashMap<String, DocumentFeature>();
        extras.put("outlines", DocumentFeature.OUTLINES);
        extras.put("destinations", DocumentFeature.DESTINATIONS);
        extras.put("pageLabels", DocumentFeature.PAGE_LABELS);
        extras.put("attachments", DocumentFeature.ATTACHMENTS);
        extras.put("scripts", DocumentFeature.SCRIPTS);
        return extras;
    }

    static AssembleArguments parse(int defaultThreads, String... arguments) {
        return new Parser(defaultThreads).parse(arguments);
    }

    private static final class Parser {

        private final Deque<String> left = new ArrayDeque<>();
        private final List<String> documents = new ArrayList<>();
        private @Nullable String output;
        private @Nullable String list;
        private @Nullable Path passwordFile;
        private Split split = Split.NONE;
        private boolean skipsBroken;
        private int threads;
        private Conformance conformance = Conformance.NONE;
        private Forms forms = Forms.KEEP;
        private DocumentBookmarks bookmarks = DocumentBookmarks.NONE;
        private final Set<DocumentFeature> content = EnumSet.copyOf(DocumentFeature.ofPrintFiles());

        Parser(int defaultThreads) {
            threads = defaultThreads;
        }

        AssembleArguments parse(String... arguments) {
            left.addAll(List.of(arguments));
            boolean options = true;
            while (!left.isEmpty()) {
                String argument = left.remove();
                if (options && argument.equals("--")) {
                    options = false;
                } else if (options && argument.startsWith("-")) {
                    option(argument);
                } else if (argument.isEmpty()) {
                    throw new UsageException("The name of a document is empty.");
                } else {
                    documents.add(argument);
                }
            }
            return checked();
        }

        private void option(String option) {
            switch (option) {
                case "-o", "--output" -> output = value(option);
                case "--list" -> list = value(option);
                case "--password-file" -> passwordFile = Path.of(value(option));
                case "--split" -> split = Split.parse(value(option));
                case "--skip-broken" -> skipsBroken = true;
                case "--threads" -> threads = threads(value(option));
                case "--conformance" -> conformance = conformance(value(option));
                case "--bookmarks" -> bookmarks = bookmarks(value(option));
                case "--keep" -> content.addAll(extras(option, value(option)));
                case "--forms" -> forms = forms(value(option));
                case "--drop" -> content.removeAll(extras(option, value(option)));
                default -> throw unknown(option);
            }
        }

        private static UsageException unknown(String option) {
            return new UsageException(
                    "There is no option '"
                            + option
                            + "'."
                            + Spelling.nearest(option, OPTIONS)
                                    .map(nearest -> " Did you mean " + nearest + "?")
                                    .orElse(""));
        }

        private String value(String option) {
            if (left.isEmpty()) {
                throw new UsageException(option + " needs a value.");
            }
            return left.remove();
        }

        private static int threads(String value) {
            if (!value.matches("\\d{1,2}") || Integer.parseInt(value) > MAX_THREADS) {
                throw new UsageException(
                        "--threads takes 0 to " + MAX_THREADS + ", not '" + value + "'.");
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

        private static Forms forms(String value) {
            return Forms.of(value)
                    .orElseThrow(
                            () ->
                                    new UsageException(
                                            "--forms takes keep, flatten or drop, not '"
                                                    + value
                                                    + "'."));
        }

        private static DocumentBookmarks bookmarks(String value) {
            return switch (value) {
                case "none" -> DocumentBookmarks.NONE;
                case "files" -> DocumentBookmarks.NAME;
                case "titles" -> DocumentBookmarks.TITLE;
                default ->
                        throw new UsageException(
                                "--bookmarks takes files, titles or none, not '" + value + "'.");
            };
        }

        private static Set<DocumentFeature> extras(String option, String value) {
            var extras = EnumSet.noneOf(DocumentFeature.class);
            for (String name : value.split(",", -1)) {
                var extra = EXTRAS.get(name);
                if (extra == null) {
                    throw new UsageException(
                            option
                                    + " takes "
                                    + String.join(", ", EXTRAS.keySet())
                                    + ", separated by commas, not '"
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
                                    conformance
                                            + " does not allow "
                                            + name
                                            + " to be kept. Remove it from --keep.");
                        }
                    });
        }

        private AssembleArguments checked() {
            checkContent();
            if (output == null || output.isEmpty()) {
                throw new UsageException("-o must name the file to write, such as -o out.pdf.");
            }
            if (documents.isEmpty() && list == null) {
                throw new UsageException("Name the documents to assemble, or a --list of them.");
            }
            return new AssembleArguments(
                    output,
                    list,
                    passwordFile,
                    split,
                    skipsBroken,
                    threads,
                    conformance,
                    Set.copyOf(content),
                    forms,
                    bookmarks,
                    List.copyOf(documents));
        }
    }
}
