package org.platen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.bench.data.Variant;

class BenchOptionsTest {

    private static final Path DATA = Path.of("data");

    @Test
    void without_options_all_is_run() {
        var options = parse();

        assertThat(options.documents()).isEqualTo(20_000);
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.variants()).containsExactly(Variant.values());
        assertThat(options.tools()).isEmpty();
        assertThat(options.data()).isEqualTo(DATA);
    }

    @Test
    void quick_takes_fewer_documents_unless_told_how_many() {
        assertThat(parse("--quick").documents()).isEqualTo(1_000);
        assertThat(parse("--documents", "300", "--quick").documents()).isEqualTo(300);
    }

    @Test
    void variants_and_tools_are_lists() {
        var options = parse("--variants", "own,ranges", "--tools", "cat,qpdf");

        assertThat(options.variants()).containsExactly(Variant.OWN, Variant.RANGES);
        assertThat(options.tools()).containsExactlyInAnyOrder("cat", "qpdf");
    }

    @Test
    void a_chart_is_drawn_into_the_named_file() {
        assertThat(parse("--chart", "speed.svg").chart())
                .contains(Path.of("speed.svg").toAbsolutePath());
        assertThat(parse().chart()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--documents 19      | --documents takes 20 to 200000, not '19'.",
                "--documents many    | --documents takes 20 to 200000, not 'many'.",
                "--rounds            | --rounds needs a value.",
                "--variants own,huge | There is no variant 'huge'; there are shared, own, full, mixed,"
                        + " ranges.",
                "--tools itext       | There is no tool 'itext'; there are cat, qpdf.",
                "--fast              | There is no option '--fast'."
            })
    void what_makes_no_sense_is_told(String arguments, String message) {
        assertThatThrownBy(() -> parse(arguments.split(" ", -1)))
                .isInstanceOf(BenchUsageException.class)
                .hasMessage(message);
    }

    private static BenchOptions parse(String... arguments) {
        return BenchOptions.parse(DATA, List.of("cat", "qpdf"), arguments);
    }
}
