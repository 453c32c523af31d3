package org.platen.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownSettingsTest {

    private final UnknownSettings settings =
            new UnknownSettings(List.of("PLATEN_WORKERS", "PLATEN_HTTP_THREADS"));

    @Test
    void a_misspelt_setting_is_reported_once_with_the_nearest_one() {
        assertThat(settings.among(List.of("PLATEN_WORKRES", "platen.workres")))
                .containsExactly(
                        "PLATEN_WORKRES is set, but Platen has no such setting; PLATEN_WORKERS is"
                                + " the nearest one.");
        assertThat(settings.among(List.of("platen.http.treads")))
                .containsExactly(
                        "platen.http.treads is set, but Platen has no such setting;"
                                + " PLATEN_HTTP_THREADS is the nearest one.");
    }

    @Test
    void one_that_is_like_no_other_is_reported_alone() {
        assertThat(settings.among(List.of("PLATEN_COLOUR_OF_THE_LOGO")))
                .containsExactly(
                        "PLATEN_COLOUR_OF_THE_LOGO is set, but Platen has no such setting.");
    }

    @Test
    void settings_of_ours_of_the_launcher_and_of_others_are_not_reported() {
        assertThat(
                        settings.among(
                                List.of(
                                        "PLATEN_WORKERS",
                                        "platen.http.threads",
                                        "PLATEN_DB_URL",
                                        "platen.db.driver",
                                        "JAVA_HOME",
                                        "quarkus.platen")))
                .isEmpty();
    }
}
