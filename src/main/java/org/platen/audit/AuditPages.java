package org.platen.audit;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Iterates over all entries that match a query, and reads them page by page when they are needed.
 */
final class AuditPages implements Iterator<AuditView> {

    private final AuditEntries entries;

    private AuditQuery query;

    private Iterator<AuditEntry> page = List.<AuditEntry>of().iterator();

    private boolean ended;

    AuditPages(AuditEntries entries, AuditQuery query) {
        this.entries = entries;
        this.query = query;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !ended) {
            var next = entries.newest(query, AuditQuery.MAX_LIMIT);
            ended = next.size() < AuditQuery.MAX_LIMIT;
            page = next.iterator();
        }
        return page.hasNext();
    }

    @Override
    public AuditView next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var entry = page.next();
        query = query.from(entry.place());
        return AuditView.of(entry);
    }
}
