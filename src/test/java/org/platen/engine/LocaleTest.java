package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.engine.assembly.StreamingAssembler;

/** Where Java's own digits are others than those of PDF. */
class LocaleTest {

    private static final Locale EGYPT = Locale.forLanguageTag("ar-EG");

    @TempDir Path folder;
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void travel() {
        Locale.setDefault(EGYPT);
        assertThat("%d".formatted(1)).isNotEqualTo("1");
    }

    @AfterEach
    void comeHome() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @EnumSource(FileForm.class)
    void the_bytes_are_the_same_everywhere(FileForm form) throws Exception {
        Path document = Letters.write(folder, "a", 2);

        byte[] there = assembled(form, document);
        Locale.setDefault(Locale.ROOT);

        assertThat(there).isEqualTo(assembled(form, document));
    }

    private byte[] assembled(FileForm form, Path document) throws Exception {
        Path out = folder.resolve("out.pdf");
        var steps =
                List.of(
                        new Step.NextFile(out),
                        new Step.Pages(document, 1, Step.Pages.TO_LAST, 0, "a"));
        new StreamingAssembler(AssemblySettings.defaults().withThreads(0).withForm(form))
                .assemble(steps.iterator(), new RecordingListener());
        byte[] bytes = Files.readAllBytes(out);
        Files.delete(out);
        return bytes;
    }
}
