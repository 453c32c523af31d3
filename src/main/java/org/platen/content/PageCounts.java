package org.platen.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.platen.engine.document.PageSize;
import org.platen.engine.document.PageSizes;

/** Counts pages by their size. */
final class PageCounts {

    /** An entry of Page Details (entities.md, section 4). */
    record Count(long count, Media media) {}

    private final Map<PageSize, Long> counts = new LinkedHashMap<>();

    void add(PageSizes sizes) {
        sizes.runs().forEach(run -> counts.merge(run.size(), (long) run.pages(), Long::sum));
    }

    /** The counts, in the order in which the sizes first occurred. */
    List<Count> list() {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getValue(), Media.of(entry.getKey())))
                .toList();
    }
}
