package org.platen.engine;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Remembers the looks of pages in their source documents, which are drawn once. */
final class SourceLooks {

    private final Path scratch;
    private final Map<Renderer, Map<Path, SortedMap<Integer, Look>>> known =
            new EnumMap<>(Renderer.class);

    /**
     * @param scratch a folder for the pictures of one thread
     */
    SourceLooks(Path scratch) {
        this.scratch = scratch;
    }

    /** The looks of some pages by their numbers, without those that the renderer cannot show. */
    SortedMap<Integer, Look> of(Renderer renderer, Path pdf, SortedSet<Integer> pages) {
        var looks =
                known.computeIfAbsent(renderer, each -> new HashMap<>())
                        .computeIfAbsent(pdf, each -> new TreeMap<>());
        var missing = new TreeSet<>(pages);
        missing.removeAll(looks.keySet());
        if (!missing.isEmpty()) {
            looks.putAll(drawn(renderer, pdf, missing, scratch));
        }
        var wanted = new TreeMap<>(looks);
        wanted.keySet().retainAll(pages);
        return wanted;
    }

    /** The looks of some pages, drawn now. */
    static SortedMap<Integer, Look> drawn(
            Renderer renderer, Path pdf, SortedSet<Integer> pages, Path scratch) {
        var looks = new TreeMap<Integer, Look>();
        renderer.pictures(pdf, pages, scratch)
                .forEach((page, picture) -> looks.put(page, Look.of(picture)));
        return looks;
    }
}
