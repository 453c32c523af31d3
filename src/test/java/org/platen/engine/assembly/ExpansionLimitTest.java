package org.platen.engine.assembly;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.RawPdf;
import org.platen.engine.fragment.BuiltFragment;
import org.platen.engine.fragment.Fragment;

class ExpansionLimitTest {

    private static final int MEGABYTE = 1 << 20;

    private final ExpansionLimit limit = new ExpansionLimit("a.pdf");

    private void add(RawPdf pdf, int megabytes) {
        var fragment = new Fragment();
        fragment.nodes().bytes().put(new byte[MEGABYTE], 0, MEGABYTE);
        var document = BuiltFragment.opened(pdf);
        for (int i = 0; i < megabytes; i++) {
            limit.add(document, fragment);
        }
    }

    @Test
    void a_step_may_always_be_large() {
        assertThatCode(() -> add(new RawPdf(), 256)).doesNotThrowAnyException();
    }

    @Test
    void a_step_that_is_many_times_as_large_as_its_file_is_refused() {
        assertThatThrownBy(() -> add(new RawPdf(), 257))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessage("a.pdf: its pages are more than 50 times as large as its file");
    }

    @Test
    void a_step_of_a_large_file_may_be_larger() {
        var large = new RawPdf().stream(9, "", new byte[6 * MEGABYTE]);

        assertThatCode(() -> add(large, 300)).doesNotThrowAnyException();
    }
}
