package org.platen.filestore.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.filestore.FileType;
import org.platen.problem.ProblemException;

class ResourceTypesTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void without_types_the_resources_proper_are_meant(String list) {
        assertThat(ResourceTypes.of(list))
                .containsExactlyInAnyOrder(
                        FileType.TEMPLATE,
                        FileType.DATA_MAPPING_CONFIG,
                        FileType.JOB_CREATION_CONFIG,
                        FileType.OUTPUT_CREATION_CONFIG);
    }

    @Test
    void types_are_separated_by_commas() {
        assertThat(ResourceTypes.of("DATA_FILE, GENERIC"))
                .containsExactlyInAnyOrder(FileType.DATA_FILE, FileType.GENERIC);
    }

    @Test
    void types_of_which_there_are_no_files_do_no_harm() {
        assertThat(ResourceTypes.of("WEAVER_CONFIG,CONTENT_CREATION_CONFIG")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOPE", "template"})
    void unknown_types_are_refused_as_clients_expect(String type) {
        assertThatThrownBy(() -> ResourceTypes.of("TEMPLATE," + type))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problem().status()).isEqualTo(500);
                            assertThat(e.problem().message())
                                    .startsWith("No enum constant ")
                                    .endsWith(".ManagedFileType." + type);
                        });
    }
}
