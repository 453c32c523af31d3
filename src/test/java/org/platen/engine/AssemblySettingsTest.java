package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.platen.engine.PrintFileForm.Checksum;

class AssemblySettingsTest {

    private final AssemblySettings defaults = AssemblySettings.defaults();

    @Test
    void the_defaults_keep_what_can_do_no_harm_and_stop_at_an_unusable_document() {
        assertThat(defaults.content()).isEqualTo(DocumentFeature.ofPrintFiles());
        assertThat(defaults.forms()).isEqualTo(Forms.KEEP);
        assertThat(defaults.onBroken()).isEqualTo(AssemblySettings.OnBroken.STOP);
        assertThat(defaults.passwords()).isEqualTo(DocumentPasswords.NONE);
        assertThat(defaults.conformance()).isEqualTo(Conformance.NONE);
    }

    @Test
    void each_setting_is_changed_by_itself() {
        var passwords = DocumentPasswords.of(List.of("secret"));
        var limits = Limits.forMemory(1 << 20);
        var changed =
                defaults.withForms(Forms.DROP)
                        .withThreads(0)
                        .withContent(Set.of(DocumentFeature.OUTLINES))
                        .withOnBroken(AssemblySettings.OnBroken.LEAVE_OUT)
                        .withPasswords(passwords)
                        .withChecksum(Checksum.NONE)
                        .withLimits(limits);

        assertThat(changed)
                .isEqualTo(
                        new AssemblySettings(
                                new PrintFileForm(
                                        FileForm.STREAMS, Conformance.NONE, Checksum.NONE),
                                Set.of(DocumentFeature.OUTLINES),
                                Forms.DROP,
                                0,
                                defaults.executor(),
                                AssemblySettings.OnBroken.LEAVE_OUT,
                                limits,
                                passwords));
    }

    @Test
    void a_standard_without_object_streams_prevails_over_the_form() {
        var archive = defaults.withConformance(Conformance.PDF_A_1B);

        assertThat(archive.form().objects()).isEqualTo(FileForm.TABLE);
        assertThat(archive.withForm(FileForm.STREAMS).form().objects()).isEqualTo(FileForm.TABLE);
        assertThat(defaults.withForm(FileForm.TABLE).form().objects()).isEqualTo(FileForm.TABLE);
    }

    @Test
    void the_content_does_not_change_with_the_set_that_was_given() {
        var content = EnumSet.of(DocumentFeature.OUTLINES);
        var settings = defaults.withContent(content);
        content.add(DocumentFeature.SCRIPTS);

        assertThat(settings.content()).containsExactly(DocumentFeature.OUTLINES);
    }

    @Test
    void fewer_threads_than_none_are_refused() {
        assertThatThrownBy(() -> defaults.withThreads(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be at least 0, but is -1");
    }
}
