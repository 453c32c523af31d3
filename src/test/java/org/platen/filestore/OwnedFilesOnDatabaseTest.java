package org.platen.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platen.filestore.FileType.DATA_FILE;
import static org.platen.filestore.FileType.GENERIC;
import static org.platen.filestore.FileType.OUTPUT_CREATION_CONFIG;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.database.TestDatabase;
import org.platen.owner.Owner;
import org.platen.owner.Owner.Access;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;
import org.platen.quota.QuotaSettings;

/** Files of several users, by the queries as they run on the server. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class OwnedFilesOnDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private static final Owner ADMIN = new Owner("admin", Access.ALL);

    private static final Set<FileType> ALL_TYPES = EnumSet.allOf(FileType.class);

    @Parameter TestDatabase database;

    private final String run = UUID.randomUUID().toString();

    private final Owner ann = new Owner("ann-" + run, Access.OWN);

    private final Owner bob = new Owner("bob-" + run, Access.OWN);

    private final ManagedFiles rows = new ManagedFiles();

    private final StoreQuota quota = new StoreQuota();

    private EntityManager em;

    @BeforeEach
    void begin() {
        em = database.entityManager();
        rows.em = em;
        rows.quota = quota;
        quota.em = em;
        quota.lock = user -> {};
        quota.settings = new QuotaSettings(0, 0, 0);
    }

    @AfterEach
    void disconnect() {
        em.close();
    }

    @Test
    void data_is_found_by_its_owner_by_administrators_and_by_the_server() {
        long data = add(ann, DATA_FILE, 1);
        long output = add(Owner.ofWork(ann.name()), GENERIC, 1);

        for (long id : new long[] {data, output}) {
            assertThat(isFound(ann, id)).isTrue();
            assertThat(isFound(bob, id)).isFalse();
            assertThat(isFound(ADMIN, id)).isTrue();
            assertThat(isFound(Owner.ofWork(bob.name()), id)).isTrue();
            assertThat(in(() -> rows.find(id)).isPresent()).isTrue();
            assertThat(in(() -> rows.hold(id)).isPresent()).isTrue();
        }
    }

    @Test
    void resources_are_shared() {
        long preset = add(ann, OUTPUT_CREATION_CONFIG, 1);

        assertThat(isFound(bob, preset)).isTrue();
        assertThat(persistentOf(bob)).contains(preset);
    }

    @Test
    void a_name_means_the_newest_file_of_the_user_that_has_it() {
        long anns = add(ann, DATA_FILE, 1);
        long bobs = add(bob, DATA_FILE, 1);

        assertThat(newest(ann)).isEqualTo(anns);
        assertThat(newest(bob)).isEqualTo(bobs);
        assertThat(newest(ADMIN)).isEqualTo(bobs);
    }

    @Test
    void lists_leave_out_data_of_others() {
        long anns = add(ann, DATA_FILE, 1);

        assertThat(persistentOf(ann)).contains(anns);
        assertThat(persistentOf(bob)).doesNotContain(anns);
        assertThat(persistentOf(ADMIN)).contains(anns);
    }

    @Test
    void maintenance_sees_what_belongs_to_nobody() {
        long nobodys = in(() -> rows.add(file(DATA_FILE, 1))).id();

        assertThat(isFound(ann, nobodys)).isFalse();
        assertThat(isFound(ADMIN, nobodys)).isTrue();
        assertThat(in(() -> rows.after(nobodys - 1)).get(0).id()).isEqualTo(nobodys);
    }

    @Test
    void a_request_that_brings_more_bytes_than_its_user_may_have_is_refused() {
        quota.settings = new QuotaSettings(0, 0, 100);
        add(ann, DATA_FILE, 60);
        add(bob, DATA_FILE, 100);

        assertRefused(() -> add(ann, DATA_FILE, 41), 60);
        assertRefused(() -> ann.run(() -> quota.require(41)), 60);
        assertRefused(
                () ->
                        ann.call(
                                () -> {
                                    try {
                                        return quota.limited(new ByteArrayInputStream(new byte[41]))
                                                .readAllBytes();
                                    } catch (IOException e) {
                                        throw new IllegalStateException(e);
                                    }
                                }),
                60);

        add(ann, DATA_FILE, 40);
        ann.run(quota::check);
    }

    @Test
    void workers_finish_what_was_accepted_and_then_nothing_more_is() {
        quota.settings = new QuotaSettings(0, 0, 100);

        add(Owner.ofWork(ann.name()), GENERIC, 500);

        assertRefused(() -> ann.run(quota::check), 500);
        bob.run(quota::check);
    }

    @Test
    void a_file_in_a_folder_is_not_counted_twice() {
        quota.settings = new QuotaSettings(0, 0, 100);
        ann.run(
                () ->
                        in(
                                () -> {
                                    var folder =
                                            rows.add(
                                                    ManagedFile.folder(
                                                            content(60), run, GENERIC, false, NOW));
                                    return rows.add(folder.member("a.pdf", 60, "hash", NOW));
                                }));

        ann.run(() -> quota.require(40));
        assertRefused(() -> ann.run(() -> quota.require(41)), 60);
    }

    private static void assertRefused(Runnable work, long used) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problem().status()).isEqualTo(413);
                            assertThat(e.problem().code()).isEqualTo(ProblemCode.QUOTA_EXCEEDED);
                            assertThat(e.problem().message())
                                    .contains("platen.quota.bytes", used + " bytes", "100");
                        });
    }

    private long add(Owner owner, FileType type, long size) {
        return owner.call(() -> in(() -> rows.add(file(type, size))).id());
    }

    private ManagedFile file(FileType type, long size) {
        return ManagedFile.file(content(size), run, type, true, NOW);
    }

    private ManagedFile.Content content(long size) {
        return new ManagedFile.Content("owned", null, size, null);
    }

    private boolean isFound(Owner owner, long id) {
        return owner.call(() -> in(() -> rows.find(id))).isPresent();
    }

    private long newest(Owner owner) {
        return owner.call(() -> in(() -> rows.newest(run, ALL_TYPES))).orElseThrow().id();
    }

    private List<Long> persistentOf(Owner owner) {
        return owner.call(() -> in(() -> rows.persistent(ALL_TYPES))).stream()
                .map(ManagedFile::id)
                .toList();
    }

    private <T> T in(Supplier<T> work) {
        return TestDatabase.in(em, work);
    }
}
