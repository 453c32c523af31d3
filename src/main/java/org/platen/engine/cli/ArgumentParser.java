package org.platen.engine.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Conformance;
import org.platen.engine.DocumentBookmarks;
import org.platen.engine.DocumentFeature;
import org.platen.engine.Forms;
import org.platen.settings.Spelling;

/** Parses the command line, argument by argument. */
final class ArgumentParser {

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

    ArgumentParser(int defaultThreads) {
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
            case "--threads" -> threads = OptionValue.threads(value(option));
            case "--conformance" -> conformance = OptionValue.conformance(value(option));
            case "--bookmarks" -> bookmarks = OptionValue.bookmarks(value(option));
            case "--keep" -> content.addAll(OptionValue.extras(option, value(option)));
            case "--forms" -> forms = OptionValue.forms(value(option));
            case "--drop" -> content.removeAll(OptionValue.extras(option, value(option)));
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

    private void checkContent() {
        OptionValue.EXTRAS.forEach(
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
        return arguments(output);
    }

    private AssembleArguments arguments(String named) {
        return new AssembleArguments(
                named,
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
