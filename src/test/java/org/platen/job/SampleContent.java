package org.platen.job;

import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.platen.database.TestDatabase;

/**
 * Content sets made of nothing but rows. The first item of a set has the id that follows the set's
 * own, and the pages 1 and 2 of the file; the next the pages 2 and 3.
 */
public final class SampleContent {

    /** Far from what the sequences give: tests of other packages use the same database. */
    private static final AtomicLong IDS = new AtomicLong(1L << 45);

    private final TestDatabase database;

    private final EntityManager em;

    private final long file;

    public SampleContent(TestDatabase database, EntityManager em) {
        this.database = database;
        this.em = em;
        this.file = IDS.getAndIncrement();
        execute(
                "insert into managed_file (id, kind, type, size, persistent, folder, created_at)"
                        + " values (?1, 'FILE', 'DATA_FILE', 1, true, 'a', ?2)",
                file,
                OffsetDateTime.now(ZoneOffset.UTC));
    }

    /** Makes a content set; its items' ids follow its own. */
    public long set(int items) {
        long set = IDS.getAndAdd(items + 1L);
        execute(
                "insert into content_set (id, deleted, created_at) values (?1, false, ?2)",
                set,
                OffsetDateTime.now(ZoneOffset.UTC));
        execute(
                "insert into content_item (id, content_set_id, file_id, member, first_page, page_count, page_sizes, properties)"
                        + " select nr + cast(?1 as bigint), cast(?1 as bigint), cast(?2 as bigint),"
                        + " 'letters.pdf', nr, 2, 'A4', '[{\"name\":\"customer\",\"value\":\"007\"}]' from "
                        + database.numbers(items),
                set,
                file);
        return set;
    }

    public void delete(long set) {
        execute("update content_set set deleted = true where id = ?1", set);
    }

    public long file() {
        return file;
    }

    private void execute(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int nr = 1; nr <= values.length; nr++) {
            query.setParameter(nr, values[nr - 1]);
        }
        query.executeUpdate();
    }
}
