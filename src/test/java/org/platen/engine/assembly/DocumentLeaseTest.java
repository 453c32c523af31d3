package org.platen.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.platen.engine.syntax.LoadedBytes;

class DocumentLeaseTest {

    private final LoadedBytes source = new LoadedBytes(new byte[9], 9);
    private final SharedBytes shared = new SharedBytes(source);
    private final DocumentLease lease = new DocumentLease();

    @Test
    void a_lease_keeps_its_sources_open() {
        lease.add(shared);
        shared.letGo();
        assertThat(source.length()).isEqualTo(9);

        lease.letGo();
        assertThat(source.length()).isZero();
    }

    @Test
    void a_lease_lets_go_once() {
        lease.add(shared);

        lease.letGo();
        lease.letGo();

        assertThat(source.length()).isEqualTo(9);
    }

    @Test
    void the_buffer_of_small_files_is_used_again() {
        assertThat(lease.passing()).isSameAs(lease.passing());
    }
}
