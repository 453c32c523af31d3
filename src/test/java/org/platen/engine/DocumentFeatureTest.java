package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentFeatureTest {

    @Test
    void scripts_and_attachments_are_kept_only_on_request() {
        assertThat(DocumentFeature.ofPrintFiles())
                .containsExactlyInAnyOrder(
                        DocumentFeature.OUTLINES,
                        DocumentFeature.DESTINATIONS,
                        DocumentFeature.PAGE_LABELS);
    }

    @Test
    void a_caller_that_adds_to_the_default_changes_nobody_elses() {
        DocumentFeature.ofPrintFiles().add(DocumentFeature.SCRIPTS);

        assertThat(DocumentFeature.ofPrintFiles()).doesNotContain(DocumentFeature.SCRIPTS);
    }
}
