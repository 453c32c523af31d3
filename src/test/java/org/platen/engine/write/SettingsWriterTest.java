package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.primitive.Bytes;
import org.platen.engine.syntax.Warnings;

/** The layout and the mode of catalogues (ISO 32000-2, 7.7.2) and viewer preferences (12.2). */
class SettingsWriterTest {

    private final Warnings warnings = new Warnings();

    private String common(String... catalogues) {
        var settings = new SettingsWriter(warnings);
        for (String each : catalogues) {
            settings.begin(OpenedPdf.source(new RawPdf().catalogue(each)).facts());
        }
        var catalog = new Bytes(16);
        settings.finish(catalog);
        return catalog.text();
    }

    private static String preferences(String entries) {
        return entries.isEmpty() ? "" : "/ViewerPreferences<<" + entries + ">>";
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "/PageMode/UseThumbs, /PageMode/UseThumbs, /PageMode/UseThumbs",
        "/PageMode/UseThumbs, /PageMode/UseNone, ''",
        "/PageMode/UseThumbs, '', ''",
        "/PageMode/UseThumbs/PageLayout/OneColumn, /PageLayout/OneColumn, /PageLayout/OneColumn"
    })
    void settings_that_differ_are_left_out_silently(String one, String other, String expected) {
        assertThat(common(one, other)).isEqualTo(expected);
        assertThat(warnings.isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "/NumCopies 2, /NumCopies 2, /NumCopies 2, ''",
        "/NumCopies 2, /NumCopies 3, '', /NumCopies",
        "/NumCopies 2/Duplex/Simplex, /Duplex/Simplex, /Duplex/Simplex, /NumCopies",
        "'', /Duplex/Simplex, '', /Duplex",
        "/Enforce[/PrintScaling]/PrintScaling/None, /PrintScaling/None, /PrintScaling/None, /Enforce"
    })
    void preferences_that_differ_are_left_out_with_a_warning(
            String one, String other, String expected, String warned) {
        assertThat(common(preferences(one), preferences(other))).isEqualTo(preferences(expected));
        assertThat(String.join("", warnings.take())).contains(warned);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/Enforce[/PrintScaling], ''",
        "/Enforce[/PrintScaling]/PrintScaling/None," + " /PrintScaling/None/Enforce[/PrintScaling]"
    })
    void only_a_preference_that_is_there_is_enforced(String entries, String expected) {
        assertThat(common(preferences(entries))).isEqualTo(preferences(expected));
    }
}
