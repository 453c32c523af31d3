package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadMemoryTest {

    @TempDir Path folder;

    @Test
    void documents_of_many_objects_are_not_read_far_ahead() throws IOException {
        var letter = folder.resolve("letter.pdf");
        new HugePdf(10, 200, 0).write(letter);

        var end =
                new EngineProcess("40m")
                        .assemble(
                                FileForm.STREAMS,
                                folder.resolve("out.pdf"),
                                500,
                                letter,
                                List.of(new Step.Range(1, Step.Pages.TO_LAST)));

        assertThat(end).isEqualTo(new EngineProcess.End(0, ""));
    }
}
