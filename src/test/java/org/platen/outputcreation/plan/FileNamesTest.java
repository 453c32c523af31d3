package org.platen.outputcreation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.platen.preset.NamePattern;
import org.platen.preset.NameVariables;

class FileNamesTest {

    private final FileNames names =
            new FileNames(
                    NamePattern.parse("${document.property.city}.pdf"),
                    ".pdf",
                    Set.of("manifest.json"));

    @Test
    void a_name_that_comes_again_is_numbered_whatever_its_case() {
        assertThat(names.next(in("Bern"))).isEqualTo("Bern.pdf");
        assertThat(names.next(in("Basel"))).isEqualTo("Basel.pdf");
        assertThat(names.next(in("BERN"))).isEqualTo("BERN_2.pdf");
        assertThat(names.next(in("Bern"))).isEqualTo("Bern_3.pdf");
    }

    @Test
    void a_numbered_name_is_no_longer_than_file_systems_allow() {
        names.next(in("x".repeat(400)));

        assertThat(names.next(in("x".repeat(400)))).hasSize(255).endsWith("x_2.pdf");
    }

    private static NameVariables in(String city) {
        return new NameVariables("Letters", "op", 1, 1, 1, 1, Map.of("city", city));
    }
}
