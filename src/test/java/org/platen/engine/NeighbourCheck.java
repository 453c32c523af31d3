package org.platen.engine;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Assembles all documents of some folders, 25 at a time and in several orders, and compares the
 * first page, the middle one and the last one of each with its source, as poppler and MuPDF show
 * it. Names the neighbours that change a document.
 *
 * <p>{@code java -cp … org.platen.engine.NeighbourCheck FOLDER…} does so by name, reversed and
 * shuffled; the exit status is 1 if a document looks different. {@link NeighboursTest} is its short
 * form.
 */
public final class NeighbourCheck {

    static final int GROUP = 25;
    private static final long[] SEEDS = {4711};

    private final Path scratch;
    private final PrintStream out;
    private final AssemblySettings settings = AssemblySettings.defaults();
    private final SourceLooks sources;
    private final OwnLooks own;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, TreeSet<String>> apart = new TreeMap<>();

    NeighbourCheck(Path scratch, PrintStream out) throws IOException {
        this.scratch = scratch;
        this.out = out;
        sources = new SourceLooks(Files.createDirectories(scratch.resolve("sources")));
        own = new OwnLooks(settings, sources, Files.createDirectories(scratch.resolve("own")));
        Files.createDirectories(scratch.resolve("group"));
        Files.createDirectories(scratch.resolve("blame"));
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0 || Renderer.installed().isEmpty()) {
            System.err.println("Needs folders, and pdftoppm or mutool.");
            System.exit(2);
        }
        var check = new NeighbourCheck(Files.createTempDirectory("together"), System.out);
        for (String folder : arguments) {
            check.tryAll(PictureCheck.pdfs(Path.of(folder)));
        }
        System.exit(check.summary().isEmpty() ? 0 : 1);
    }

    /** Tries a collection of documents in all orders. */
    void tryAll(List<Path> documents) throws IOException {
        var usable = usable(documents);
        tryInOrder("by name", usable);
        var reversed = new ArrayList<>(usable);
        Collections.reverse(reversed);
        tryInOrder("reversed", reversed);
        for (long seed : SEEDS) {
            tryInOrder("shuffled by " + seed, shuffled(usable, seed));
        }
    }

    static <T> List<T> shuffled(List<T> list, long seed) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    /** The documents that are not refused alone. */
    List<Excerpt> usable(List<Path> documents) {
        var usable = new ArrayList<Excerpt>();
        for (Path document : documents) {
            try {
                usable.add(own.whole(document));
            } catch (BrokenDocumentException e) {
                countApart("refused", e.getMessage());
            } catch (RuntimeException e) {
                fault(document + " alone: " + e);
            }
        }
        return usable;
    }

    void tryInOrder(String order, List<Excerpt> documents) throws IOException {
        out.printf("%,d documents %s%n", documents.size(), order);
        for (int from = 0; from < documents.size(); from += GROUP) {
            var group = documents.subList(from, Math.min(documents.size(), from + GROUP));
            try {
                judge(order, Proof.of(group, settings, scratch.resolve("group")));
            } catch (RuntimeException e) {
                var few = Reduction.of(group, some -> !some.isEmpty() && fails(some));
                fault(order + ", assembled together: " + few + ": " + e);
            }
        }
    }

    private boolean fails(List<Excerpt> excerpts) {
        try {
            return proof(excerpts).pages() < 0;
        } catch (RuntimeException e) {
            return true;
        }
    }

    private Proof proof(List<Excerpt> excerpts) {
        try {
            return Proof.of(excerpts, settings, scratch.resolve("blame"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void judge(String order, Proof proof) {
        for (var renderer : Renderer.installed()) {
            proof.excerpts().forEach(excerpt -> countHidden(renderer, excerpt));
            for (var difference : proof.differences(renderer, sources, scratch)) {
                judge(order, proof, difference);
            }
        }
    }

    private void countHidden(Renderer renderer, Excerpt excerpt) {
        if (sources.of(renderer, excerpt.pdf(), excerpt.samples()).isEmpty()) {
            countApart("not shown alone by " + renderer, excerpt.pdf().toString());
        }
    }

    private void judge(String order, Proof proof, Proof.Difference difference) {
        var renderer = difference.renderer();
        var document = proof.excerpts().get(difference.position());
        int page = difference.page();
        String where = document.pdf() + ", page " + page + ", " + renderer;
        if (own.isUnsteady(renderer, document)) {
            countApart("shown differently each time", where);
        } else if (isByNeighbours(proof, difference)) {
            fault(order + ": " + where + ", changed by " + blamed(proof, difference));
        } else {
            own.different(renderer, document);
        }
    }

    /** The neighbours that suffice to change a page, and where they stand. */
    private String blamed(Proof proof, Proof.Difference difference) {
        int target = difference.position();
        var neighbours =
                IntStream.range(0, proof.excerpts().size())
                        .filter(position -> position != target)
                        .boxed()
                        .toList();
        var few = Reduction.of(neighbours, some -> isChanged(proof, difference, some));
        return few.stream()
                .map(each -> proof.excerpts().get(each) + (each < target ? " before" : " behind"))
                .collect(joining(" and "));
    }

    private boolean isChanged(Proof proof, Proof.Difference difference, List<Integer> neighbours) {
        var positions = new TreeSet<>(neighbours);
        positions.add(difference.position());
        var few = proof(positions.stream().map(proof.excerpts()::get).toList());
        int position = positions.headSet(difference.position()).size();
        return few.differences(difference.renderer(), sources, scratch).stream()
                .filter(each -> each.position() == position && each.page() == difference.page())
                .anyMatch(each -> isByNeighbours(few, each));
    }

    private boolean isByNeighbours(Proof proof, Proof.Difference difference) {
        var document = proof.excerpts().get(difference.position());
        var alone = own.one(difference.renderer(), document, difference.page());
        return !difference.look().equals(alone);
    }

    private void countApart(String reason, String what) {
        if (apart.computeIfAbsent(reason, each -> new TreeSet<>()).add(what)) {
            out.println("  " + reason + ": " + what);
        }
    }

    private void fault(String text) {
        out.println("FAULT " + text);
        faults.add(text);
    }

    /** Prints what was counted. */
    List<String> summary() {
        own.faults().forEach(this::fault);
        own.tolerated().forEach((document, why) -> countApart(why, document));
        out.println(
                faults.size()
                        + " faults; "
                        + own.size()
                        + " documents; "
                        + apart.entrySet().stream()
                                .map(entry -> entry.getValue().size() + " " + entry.getKey())
                                .collect(joining(", ")));
        return faults;
    }
}
