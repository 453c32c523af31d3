package org.platen.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.platen.engine.assembly.StreamingAssembler;

/**
 * A print file of some excerpts, to be compared page by page with their sources.
 *
 * @param printFile is overwritten by the next proof in the same folder
 */
record Proof(List<Excerpt> excerpts, Path printFile, RecordingListener listener) {

    /**
     * A page that does not look like its source.
     *
     * @param position of the excerpt in the print file, from 0
     * @param page of the document
     * @param look in the print file, if it is shown there at all
     */
    record Difference(Renderer renderer, int position, int page, Optional<Look> look) {}

    /**
     * Assembles some excerpts.
     *
     * @throws IllegalStateException if pages are missing
     * @throws BrokenDocumentException if a document cannot be used
     */
    static Proof of(List<Excerpt> excerpts, AssemblySettings settings, Path folder)
            throws IOException {
        Path printFile = folder.resolve("proof.pdf");
        Files.deleteIfExists(printFile);
        var steps = new ArrayList<Step>(List.of(new Step.NextFile(printFile)));
        excerpts.forEach(excerpt -> steps.add(excerpt.step()));
        var listener = new RecordingListener();
        new StreamingAssembler(settings).assemble(steps.iterator(), listener);
        var proof = new Proof(List.copyOf(excerpts), printFile, listener);
        if (proof.start(excerpts.size()) != proof.pages()) {
            throw new IllegalStateException("there are " + proof.pages() + " pages of " + excerpts);
        }
        return proof;
    }

    int pages() {
        return listener.files.get(0).pages();
    }

    /** How many pages there are in front of an excerpt. */
    int start(int position) {
        return excerpts.subList(0, position).stream().mapToInt(Excerpt::count).sum();
    }

    /**
     * What does not look alike, to a renderer, of the sampled pages that it shows in the source.
     */
    List<Difference> differences(Renderer renderer, SourceLooks sources, Path scratch) {
        var looks = looks(renderer, scratch);
        var differences = new ArrayList<Difference>();
        for (int position = 0; position < excerpts.size(); position++) {
            var excerpt = excerpts.get(position);
            int offset = start(position) - excerpt.first() + 1;
            for (var source : sources.of(renderer, excerpt.pdf(), excerpt.samples()).entrySet()) {
                var look = Optional.ofNullable(looks.get(offset + source.getKey()));
                if (!look.equals(Optional.of(source.getValue()))) {
                    differences.add(new Difference(renderer, position, source.getKey(), look));
                }
            }
        }
        return differences;
    }

    /** The looks of the sampled pages by their numbers in the print file. */
    SortedMap<Integer, Look> looks(Renderer renderer, Path scratch) {
        var wanted = new TreeSet<Integer>();
        for (int position = 0; position < excerpts.size(); position++) {
            int offset = start(position) - excerpts.get(position).first() + 1;
            excerpts.get(position).samples().forEach(page -> wanted.add(offset + page));
        }
        return SourceLooks.drawn(renderer, printFile, wanted, scratch);
    }

    @Override
    public String toString() {
        return excerpts.stream().map(Excerpt::toString).collect(Collectors.joining(" "));
    }
}
