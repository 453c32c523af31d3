package org.platen.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at changed documents twice between two sound ones. The sound ones have to look like their
 * sources, and the changed one as well unless there is a warning.
 */
final class FuzzPictures {

    private static final Set<Integer> SOUND = Set.of(0, 3);

    private final Path folder;
    private final Path before;
    private final Path behind;

    /**
     * @param folder for this object alone
     */
    FuzzPictures(Path folder) {
        this.folder = folder;
        before = Letters.write(folder, "before", 1);
        behind = Letters.write(folder, "behind", 1);
    }

    static boolean canBeTaken() {
        return !Renderer.installed().isEmpty();
    }

    /** Some steps between those of the two sound documents. */
    List<Step> surrounded(List<Step> steps) {
        var all = new ArrayList<Step>();
        all.add(Excerpt.whole(before, 1).step());
        all.addAll(steps);
        all.add(Excerpt.whole(behind, 1).step());
        return all;
    }

    /**
     * What looks wrong; nothing if the document is refused.
     *
     * @param settings for one thread, so that the same run has the same end
     */
    List<String> faults(Path document, AssemblySettings settings) {
        try {
            var own = new OwnLooks(settings, new SourceLooks(folder), folder);
            var changed = own.whole(document);
            var sources = new SourceLooks(folder);
            var order =
                    List.of(Excerpt.whole(before, 1), changed, changed, Excerpt.whole(behind, 1));
            return judged(Proof.of(order, settings, folder), sources);
        } catch (BrokenDocumentException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> judged(Proof proof, SourceLooks sources) {
        var changed = proof.excerpts().get(1);
        var faults = new ArrayList<String>();
        var judges = new HashSet<Renderer>();
        var different = new HashSet<Renderer>();
        for (var renderer : Renderer.installed()) {
            var looks = sources.of(renderer, changed.pdf(), changed.samples());
            if (looks.keySet().equals(changed.samples())) {
                judges.add(renderer);
            }
            for (var difference : proof.differences(renderer, sources, folder)) {
                if (SOUND.contains(difference.position())) {
                    faults.add(renderer + " shows a neighbour differently");
                } else {
                    different.add(renderer);
                }
            }
        }
        boolean isUnwarned = proof.listener().warned.isEmpty();
        if (isUnwarned && !judges.isEmpty() && different.containsAll(judges)) {
            faults.add(
                    judges.stream().map(Renderer::name).collect(Collectors.joining(" and "))
                            + " shows a page differently, and there is no warning");
        }
        return faults;
    }
}
