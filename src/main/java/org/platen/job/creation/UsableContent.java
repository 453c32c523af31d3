package org.platen.job.creation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.platen.budget.Budget;
import org.platen.content.ContentItems;
import org.platen.content.ContentSets;
import org.platen.database.IdChunk;
import org.platen.http.PageIterator;

/**
 * The content from which jobs can be created: the items of content sets that are not deleted and
 * that the current thread may see.
 */
@ApplicationScoped
@Transactional
class UsableContent {

    @Inject ContentSets contentSets;

    @Inject ContentItems contentItems;

    /** The first of the ids that is no content set. */
    Optional<Long> firstMissingSet(List<Long> ids, Budget budget) {
        return ids.stream()
                .distinct()
                .peek(id -> budget.pass())
                .filter(id -> !contentSets.exists(id))
                .findFirst();
    }

    /** The first of the ids that is no content item. */
    Optional<Long> firstMissingItem(List<Long> ids, Budget budget) {
        return IdChunk.of(ids).stream()
                .peek(chunk -> budget.pass())
                .flatMap(chunk -> missing(chunk).stream())
                .findFirst();
    }

    private Optional<Long> missing(IdChunk chunk) {
        var existing = contentItems.existingAmong(chunk);
        return chunk.ids().stream().filter(id -> !existing.contains(id)).findFirst();
    }

    /** The content sets of items. */
    List<Long> setsOf(List<Long> items) {
        return IdChunk.of(items).stream()
                .flatMap(chunk -> contentItems.setsOf(chunk).stream())
                .distinct()
                .toList();
    }

    /** Returns the ids of the next items of a content set, after the given one. */
    List<Long> items(long contentSet, long after) {
        return contentItems.after(contentSet, after, PageIterator.IDS);
    }
}
