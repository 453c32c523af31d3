package org.platen.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.contract.NameValueList;
import org.platen.database.TestDatabase;
import org.platen.http.EntityId;
import org.platen.owner.Owner;
import org.platen.owner.Owner.Access;
import org.platen.problem.ProblemException;
import org.platen.property.NameValue;

/** Making and reading content sets, by the queries as they run on the server. */
@ParameterizedClass
@EnumSource
class ContentSetsOnDatabaseTest {

    /** Apart from the ids that other tests choose for their files. */
    private static final AtomicLong FILES = new AtomicLong(1L << 40);

    private static final List<NameValue> ANN = List.of(new NameValue("customer", "Ann"));

    private final EntityManager em;

    @TempDir Path folder;

    private final ContentSets sets = new ContentSets();

    private final ContentItems items = new ContentItems();

    @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
    ContentSetsOnDatabaseTest(TestDatabase database) {
        em = database.entityManager();
        sets.em = em;
        sets.clock = InstantSource.system();
        items.em = em;
    }

    @AfterEach
    void disconnect() {
        em.close();
    }

    @Test
    void a_set_has_its_items_in_their_order() {
        long set = create(2500);

        var all = new ArrayList<Long>();
        for (var page = after(set, 0); !page.isEmpty(); page = after(set, last(all))) {
            all.addAll(page);
        }

        assertThat(all).hasSize(2500).isSorted();
        assertThat(item(all.get(1200)).firstPage()).isEqualTo(1201);
        assertThat(in(() -> sets.totals(set))).isEqualTo(new ContentTotals(2500, 5000));
    }

    @Test
    void an_item_is_as_it_was_made() {
        long file = in(this::file);
        var made = new NewItem("00000001.pdf", 7, 3, "595.28x841.89*3", NameValue.toColumn(ANN));

        long set = in(() -> sets.create(() -> file, newItems(Stream.of(made))));

        var item = item(after(set, 0).get(0));
        assertThat(item.contentSetId()).isEqualTo(set);
        assertThat(item.fileId()).isEqualTo(file);
        assertThat(item.member()).contains("00000001.pdf");
        assertThat(item.firstPage()).isEqualTo(7);
        assertThat(item.pageCount()).isEqualTo(3);
        assertThat(item.pageSizes().text()).isEqualTo("595.28x841.89*3");
        assertThat(item.properties()).isEqualTo(ANN);
    }

    @Test
    void what_the_caller_keeps_in_the_same_transaction_is_not_forgotten() {
        long other = create(1);

        in(
                () -> {
                    var kept = sets.find(other).orElseThrow();
                    sets.create(this::file, newItems(2500));
                    kept.describe(ANN);
                    return kept;
                });

        assertThat(set(other).properties()).isEqualTo(ANN);
    }

    @Test
    void a_deleted_set_is_not_found_any_more_nor_are_its_items() {
        long set = create(1);
        long item = after(set, 0).get(0);

        run(() -> sets.delete(EntityId.of(set)));

        assertThat(in(() -> sets.exists(set))).isFalse();
        assertThat(in(() -> items.find(item))).isEmpty();
        assertThat(in(() -> sets.after(set - 1, 1))).doesNotContain(set);
        assertThatThrownBy(() -> run(() -> sets.delete(EntityId.of(set))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(404));
    }

    @Test
    void a_file_is_used_until_the_set_is_deleted() {
        long file = in(this::file);
        long set = in(() -> sets.create(() -> file, newItems(2)));

        boolean before = in(() -> items.use(file));
        run(() -> sets.delete(EntityId.of(set)));
        boolean after = in(() -> items.use(file));

        assertThat(before).isTrue();
        assertThat(after).isFalse();
    }

    @Test
    void pages_of_items_are_read_with_their_sizes() {
        long set = create(3);

        var pages = in(() -> items.pagesAfter(set, 0, 2));

        assertThat(pages)
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.sizes().text()).isEqualTo("595.28x841.89*2"));
        assertThat(in(() -> items.pagesAfter(set, pages.get(1).id(), 2))).hasSize(1);
    }

    @Test
    void properties_are_replaced_as_a_whole() {
        long set = create(1);
        run(() -> sets.describe(EntityId.of(set), ANN));

        run(() -> sets.describe(EntityId.of(set), List.of(new NameValue("a", "b"))));
        var replaced = set(set).properties();
        run(() -> sets.describe(EntityId.of(set), List.of()));

        assertThat(replaced).containsExactly(new NameValue("a", "b"));
        assertThat(set(set).properties()).isEmpty();
    }

    @Test
    void properties_of_many_items_are_replaced_together() {
        long set = create(2500);
        var ids = in(() -> items.after(set, 0, 2500));
        var lists = ids.stream().map(id -> new NameValueList(id, ANN)).toList();

        run(() -> items.describeAll(lists));

        assertThat(item(ids.get(0)).properties()).isEqualTo(ANN);
        assertThat(item(ids.get(2499)).properties()).isEqualTo(ANN);
    }

    @Test
    void one_unknown_item_among_many_changes_none() {
        long set = create(1);
        long item = after(set, 0).get(0);
        var lists = List.of(new NameValueList(item, ANN), new NameValueList(987654321L, ANN));

        assertThatThrownBy(() -> run(() -> items.describeAll(lists)))
                .hasMessageContaining("987654321");

        assertThat(item(item).properties()).isEmpty();
    }

    @Test
    void a_content_set_is_there_for_its_owner_and_for_those_who_see_everything() {
        long set = Owner.ofWork("ann").call(() -> create(1));
        long item = after(set, 0).get(0);

        new Owner("bob", Access.OWN)
                .run(
                        () -> {
                            assertThat(in(() -> sets.find(set))).isEmpty();
                            assertThat(in(() -> sets.hold(List.of(set)))).isEmpty();
                            assertThat(in(() -> sets.after(set - 1, 10))).isEmpty();
                            assertThat(in(() -> items.find(item))).isEmpty();
                        });
        for (var owner : List.of(new Owner("ann", Access.OWN), new Owner("bob", Access.ALL))) {
            owner.run(
                    () -> {
                        assertThat(in(() -> sets.find(set))).isPresent();
                        assertThat(in(() -> sets.hold(List.of(set)))).isPresent();
                        assertThat(in(() -> sets.after(set - 1, 10))).startsWith(set);
                        assertThat(in(() -> items.find(item))).isPresent();
                    });
        }
    }

    private long create(int count) {
        return in(() -> sets.create(this::file, newItems(count)));
    }

    /** Each has two pages, and begins with the page of its number. */
    private NewItems newItems(int count) {
        return newItems(
                IntStream.rangeClosed(1, count)
                        .mapToObj(first -> new NewItem(null, first, 2, "595.28x841.89*2", null)));
    }

    private NewItems newItems(Stream<NewItem> items) {
        var made = new NewItems(() -> folder.resolve("items"));
        items.forEach(made::add);
        return made;
    }

    /** Within a transaction. */
    private long file() {
        long id = FILES.getAndIncrement();
        em.createNativeQuery(
                        "insert into managed_file (id, kind, type, size, persistent, folder, created_at)"
                                + " values (?1, 'FILE', 'DATA_FILE', 1, false, 'x', ?2)")
                .setParameter(1, id)
                .setParameter(2, OffsetDateTime.now(ZoneOffset.UTC))
                .executeUpdate();
        return id;
    }

    private ContentSet set(long id) {
        return in(() -> sets.find(id).orElseThrow());
    }

    private ContentItem item(long id) {
        return in(() -> items.find(id).orElseThrow());
    }

    private List<Long> after(long set, long id) {
        return in(() -> items.after(set, id, 1000));
    }

    private static long last(List<Long> ids) {
        return ids.get(ids.size() - 1);
    }

    private void run(Runnable work) {
        in(
                () -> {
                    work.run();
                    return work;
                });
    }

    private <T> T in(Supplier<T> work) {
        return TestDatabase.in(em, work);
    }
}
