package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProofTest {

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @EnumSource(Renderer.class)
    void pages_that_differ_from_their_source_are_found(Renderer renderer) throws IOException {
        assumeTrue(renderer.tool().installed(), renderer + " is not installed");
        var sources = new SourceLooks(folder);
        var first = Excerpt.whole(Letters.write(folder, "first", 2), 2);
        var second = Excerpt.whole(Letters.write(folder, "second", 5), 5);
        sources.of(renderer, second.pdf(), second.samples());
        Letters.write(folder, "second", Letters.letter("changed", 5));

        var proof = Proof.of(List.of(first, second), AssemblySettings.defaults(), folder);

        assertThat(proof.differences(renderer, sources, folder))
                .extracting(Proof.Difference::position, Proof.Difference::page)
                .map(Object::toString)
                .containsExactly("(1, 1)", "(1, 3)", "(1, 5)");
    }

    @Test
    void pages_that_are_missing_are_found() {
        var more = Excerpt.whole(Letters.write(folder, "letter", 2), 3);

        assertThatThrownBy(() -> Proof.of(List.of(more), AssemblySettings.defaults(), folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there are 2 pages");
    }

    @ParameterizedTest(name = "of {0} pages")
    @CsvSource({"1, 1", "2, 1 2", "3, 1 2 3", "4, 1 2 4", "9, 1 5 9"})
    void the_first_page_the_middle_one_and_the_last_one_are_compared(int pages, String samples) {
        assertThat(Excerpt.whole(folder, pages).samples())
                .extracting(String::valueOf)
                .containsExactly(samples.split(" "));
    }
}
