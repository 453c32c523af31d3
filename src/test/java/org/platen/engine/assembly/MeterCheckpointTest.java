package org.platen.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.engine.Meter;

class MeterCheckpointTest {

    private final List<String> counted = new ArrayList<>();

    private final MeterCheckpoint checkpoint =
            new MeterCheckpoint(
                    new Meter() {
                        @Override
                        public void decoded(long bytes) {
                            if (bytes > 100) {
                                throw new IllegalStateException("too much");
                            }
                            counted.add("decoded " + bytes);
                        }

                        @Override
                        public void pages(int count) {
                            counted.add("pages " + count);
                        }

                        @Override
                        public void text(long bytes) {
                            counted.add("text " + bytes);
                        }

                        @Override
                        public void kept(long characters) {
                            counted.add("kept " + characters);
                        }

                        @Override
                        public void pass() {
                            counted.add("pass");
                        }
                    });

    @Test
    void an_assembly_counts_what_it_decodes_but_nothing_that_it_does_not_keep() {
        checkpoint.meter().decoded(7);
        checkpoint.meter().pages(3);
        checkpoint.meter().text(5);
        checkpoint.meter().kept(5);
        checkpoint.meter().pass();
        checkpoint.pass();

        assertThat(counted).containsExactly("decoded 7", "pass", "pass", "pass");
    }

    @Test
    void an_exceeded_limit_is_no_fault_of_the_document() {
        assertThatThrownBy(() -> checkpoint.meter().decoded(101))
                .isInstanceOfSatisfying(
                        ListenerFaultException.class,
                        e -> assertThat(e.fault()).hasMessage("too much"));
    }
}
