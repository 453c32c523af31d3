package org.platen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules of the house that ArchUnit cannot see: names and sentences of the sources. */
class HouseRulesTest {

    private static final int MAX_TYPES = 30;

    private static final int MAX_TYPES_OF_VOCABULARY = 20;

    private static final Pattern LIMIT_BY_SUPERLATIVE =
            Pattern.compile(
                    "\\b(MOST|LONGEST|DEEPEST|LARGEST|SMALLEST|FEWEST|SHORTEST|BIGGEST)(_[A-Z_]+)? =");

    /** The first word of a comment that stands before a type. */
    private static final Pattern OPENING =
            Pattern.compile(
                    "/\\*\\*\\s*(?:\\*\\s)?(\\w+)(?:(?!\\*/).)*\\*/\\s*(?:@[\\w.]+(?:\\([^)]*\\))?\\s*)*"
                            + "(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed)\\s+)*"
                            + "(?:class|record|interface|enum|@interface|package) ",
                    Pattern.DOTALL);

    private static final List<String> QUESTIONS = List.of("What", "How", "Where", "Who", "Which");

    /** An import of a type of ours; the group is its package. */
    private static final Pattern OWN_IMPORT =
            Pattern.compile(
                    "^import (?:static )?(org\\.platen(?:\\.[a-z0-9]+)*)\\.", Pattern.MULTILINE);

    private static Map<Path, String> sources = Map.of();

    @BeforeAll
    static void read() throws IOException {
        sources = new HashMap<>();
        for (var root : List.of("src/main/java", "src/demo/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> sources.put(file, text(file)));
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isType(Path file) {
        return !file.endsWith("package-info.java");
    }

    @Test
    void limits_are_called_MAX_or_MIN() {
        assertThat(sources)
                .allSatisfy(
                        (file, text) ->
                                assertThat(LIMIT_BY_SUPERLATIVE.matcher(text).results())
                                        .as(file.toString())
                                        .isEmpty());
    }

    @Test
    void no_type_is_introduced_by_a_question() {
        assertThat(sources)
                .allSatisfy(
                        (file, text) ->
                                assertThat(OPENING.matcher(text).results())
                                        .as(file.toString())
                                        .noneMatch(first -> QUESTIONS.contains(first.group(1))));
    }

    @Test
    void a_package_is_small_enough_to_be_known() {
        var types =
                sources.keySet().stream()
                        .filter(HouseRulesTest::isType)
                        .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

        assertThat(types)
                .allSatisfy(
                        (folder, count) ->
                                assertThat(count)
                                        .as(folder.toString())
                                        .isLessThanOrEqualTo(MAX_TYPES));
        assertThat(types.get(Path.of("src/main/java/org/platen/engine")))
                .isLessThanOrEqualTo(MAX_TYPES_OF_VOCABULARY);
    }

    @Test
    void a_simple_name_means_one_thing() {
        var places =
                sources.keySet().stream()
                        .filter(HouseRulesTest::isType)
                        .collect(Collectors.groupingBy(Path::getFileName, Collectors.counting()));

        assertThat(places).allSatisfy((name, count) -> assertThat(count).as(name + "").isOne());
    }

    /** Counts imports that only a comment needs, which ArchUnit does not see in the bytecode. */
    @Test
    void the_imports_of_packages_form_no_cycle() {
        var left = new TreeMap<String, Set<String>>();
        sources.forEach(
                (file, text) ->
                        left.computeIfAbsent(packageOf(file), name -> new TreeSet<>())
                                .addAll(importedBy(file, text)));
        // A package is in no cycle if it imports none of those left, or none of them imports it.
        while (left.values().removeIf(imported -> Collections.disjoint(imported, left.keySet()))) {}
        while (left.keySet().removeIf(name -> isImportedByNone(name, left.values()))) {}

        assertThat(left.keySet()).isEmpty();
    }

    private static boolean isImportedByNone(String name, Collection<Set<String>> imports) {
        return imports.stream().noneMatch(imported -> imported.contains(name));
    }

    private static String packageOf(Path file) {
        return Path.of("src/main/java").relativize(file.getParent()).toString().replace('/', '.');
    }

    private static Set<String> importedBy(Path file, String text) {
        return OWN_IMPORT
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals(packageOf(file)))
                .collect(Collectors.toSet());
    }
}
