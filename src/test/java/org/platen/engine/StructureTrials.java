package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Prints structures that users of PDF tools meet alone, twice between others, page by page and
 * beside those of their kind. Poppler and MuPDF have to show them as they show the sources. Each
 * group of structures has a class of its own, so that the groups run in parallel.
 *
 * <p>Four programs look at each print file, and starting them takes nearly all of the time. Sound
 * structures therefore share print files, whose faults name the documents and pages.
 */
abstract class StructureTrials {

    /** Structures that share a print file: few enough to find a fault that they cause together. */
    private static final int MAX_STRUCTURES = 12;

    @TempDir static Path inputs;
    private static SourceLooks sources;
    private static Map<String, Trial> trials;
    private static Trial before;
    private static Trial behind;

    @TempDir Path folder;

    @BeforeAll
    static void needsRenderers() throws IOException {
        for (var renderer : Renderer.values()) {
            assumeTrue(renderer.tool().installed(), renderer + " is not installed");
        }
        trials = new HashMap<>();
        sources = new SourceLooks(Files.createDirectory(inputs.resolve("looks")));
        before = trial(Structure.sound("before", Draft.of("before").closed()));
        behind = trial(Structure.sound("behind", Draft.of("behind").closed()));
    }

    static List<Structure> ofSeveralPages(List<Structure> structures) {
        return structures.stream().filter(structure -> structure.pages() > 1).toList();
    }

    static List<Structure> damaged(List<Structure> structures) {
        return structures.stream().filter(Structure::isDamaged).toList();
    }

    static List<List<Structure>> sound(List<Structure> structures) {
        return shares(structures.stream().filter(structure -> !structure.isDamaged()).toList());
    }

    /** Those of a kind stand beside each other. */
    static List<List<Structure>> kinds(List<Structure> structures) {
        Map<String, List<Structure>> kinds =
                structures.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Structure::kind, TreeMap::new, Collectors.toList()));
        return shares(
                kinds.values().stream()
                        .filter(kind -> kind.size() > 1)
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<List<Structure>> shares(List<Structure> structures) {
        var shares = new ArrayList<List<Structure>>();
        for (int from = 0; from < structures.size(); from += MAX_STRUCTURES) {
            int to = Math.min(from + MAX_STRUCTURES, structures.size());
            shares.add(structures.subList(from, to));
        }
        return shares;
    }

    private static List<Renderer> judges(Structure structure) {
        return structure.hasValuesDrawnAnew()
                ? List.of(Renderer.POPPLER)
                : List.of(Renderer.values());
    }

    private static Trial trial(Structure structure) {
        return trials.computeIfAbsent(structure.name(), name -> newTrial(structure));
    }

    /** Judged by the renderers that show all of its pages, with its name. */
    private static Trial newTrial(Structure structure) {
        Path pdf = inputs.resolve(structure.name() + ".pdf");
        try {
            Files.write(pdf, structure.pdf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var document = locked(Excerpt.whole(pdf, structure.pages()), structure);
        var judges = EnumSet.noneOf(Renderer.class);
        for (var renderer : judges(structure)) {
            var looks = sources.of(renderer, pdf, document.samples()).values();
            if (looks.size() == structure.pages()
                    && looks.stream().noneMatch(Look::blank)
                    && renderer.text(pdf).contains(structure.name())) {
                judges.add(renderer);
            }
        }
        var texts = new ArrayList<>(Collections.nCopies(structure.pages(), ""));
        texts.set(0, structure.isDamaged() ? "" : structure.name());
        return new Trial(document, texts, judges, structure.isDamaged());
    }

    private static Excerpt locked(Excerpt document, Structure structure) {
        var lock = structure.lock();
        if (lock == null) {
            return document;
        }
        try {
            Path file = inputs.resolve(structure.name() + "-locked.pdf");
            return document.locked(Files.write(file, lock.pdf()), lock.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("structures")
    void a_structure_looks_like_its_source_alone(Structure structure) throws IOException {
        assertFaultless(structure, List.of(trial(structure)));
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("damaged")
    void a_damaged_structure_neither_changes_others_nor_is_changed(Structure structure)
            throws IOException {
        var trial = trial(structure);

        assertFaultless(structure, List.of(before, trial, trial, behind));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void sound_structures_neither_change_others_nor_are_changed(List<Structure> structures)
            throws IOException {
        var printFile = new ArrayList<>(List.of(before));
        structures.forEach(structure -> printFile.addAll(twice(trial(structure))));
        printFile.add(behind);

        assertThat(Trial.faults(printFile, sources, folder)).isEmpty();
    }

    private static List<Trial> twice(Trial trial) {
        return List.of(trial, trial);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofSeveralPages")
    void pages_of_a_structure_look_like_their_sources_alone(Structure structure)
            throws IOException {
        for (var page : trial(structure).pages()) {
            assertFaultless(structure, List.of(page));
        }
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("kinds")
    void structures_of_a_kind_do_not_change_each_other(List<Structure> kinds) throws IOException {
        var trials = kinds.stream().map(StructureTrials::trial).toList();
        var reversed = new ArrayList<>(trials);
        Collections.reverse(reversed);

        assertThat(Trial.faults(trials, sources, folder)).isEmpty();
        assertThat(Trial.faults(reversed, sources, folder)).isEmpty();
    }

    private void assertFaultless(Structure structure, List<Trial> printFile) throws IOException {
        try {
            assertThat(Trial.faults(printFile, sources, folder)).isEmpty();
        } catch (BrokenDocumentException e) {
            assertThat(structure.isDamaged()).as(e.getMessage()).isTrue();
            assertThat(e).hasMessageStartingWith(structure.name() + ".pdf");
        }
    }
}
