package org.platen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusalCounterTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final RefusalCounter refusals = new RefusalCounter();

    @Test
    void refusals_of_one_kind_in_a_minute_have_one_count() {
        for (int i = 0; i < 50; i++) {
            refuse("ann", NOON.plusSeconds(i));
        }

        assertThat(refusals.takeEnded(NOON.plusSeconds(60)).values()).containsExactly(50L);
    }

    @Test
    void users_addresses_kinds_and_minutes_are_counted_apart() {
        refuse("ann", NOON);
        refuse("bob", NOON);
        refuse("ann", NOON.plusSeconds(60));
        refusals.count(actor("ann", "192.0.2.2"), AuditAction.LOGIN_FAILED, NOON);
        refusals.count(actor("ann", "192.0.2.1"), AuditAction.ACCESS_REFUSED, NOON);

        assertThat(refusals.takeAll()).hasSize(5).allSatisfy((kind, count) -> one(count));
    }

    @Test
    void a_minute_that_is_not_over_stays() {
        refuse("ann", NOON);

        assertThat(refusals.takeEnded(NOON.plusSeconds(59))).isEmpty();
        assertThat(refusals.takeEnded(NOON.plusSeconds(60))).hasSize(1);
        assertThat(refusals.takeAll()).isEmpty();
    }

    @Test
    void a_flood_of_names_becomes_a_thousand_counts_a_minute() {
        for (int i = 0; i < 50_000; i++) {
            refuse("user " + i, NOON);
        }

        var counts = refusals.takeAll();
        assertThat(counts).hasSize(RefusalCounter.MAX_KINDS_A_MINUTE);
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(50_000);
        assertThat(counts.keySet())
                .filteredOn(kind -> kind.action() == AuditAction.OTHERS_REFUSED)
                .hasSize(1);
    }

    @Test
    void what_cannot_be_written_waits_for_some_minutes() {
        refuse("ann", NOON);
        var taken = refusals.takeAll();

        refusals.putBack(taken, NOON.plusSeconds(90));
        assertThat(refusals.takeAll()).isEqualTo(taken);

        refusals.putBack(taken, NOON.plusSeconds(3_600));
        assertThat(refusals.takeAll()).isEmpty();
    }

    private static void one(long count) {
        assertThat(count).isEqualTo(1);
    }

    private void refuse(String user, Instant now) {
        refusals.count(actor(user, "192.0.2.1"), AuditAction.LOGIN_FAILED, now);
    }

    private static Actor actor(String user, String address) {
        return new Actor(user, Actor.PASSWORD, address);
    }
}
