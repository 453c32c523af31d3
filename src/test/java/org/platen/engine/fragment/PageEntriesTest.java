package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.KnownBox;
import org.platen.engine.syntax.PdfValue;

/** Entries of page dictionaries (ISO 32000-2, table 31). */
class PageEntriesTest {

    private final OpenDocument document =
            BuiltFragment.opened(
                    new RawPdf()
                            .stream(20, "", new byte[1]).stream(
                                            21, "/Filter/DCTDecode", new byte[1])
                                    .object(22, "[4 0 R 20 0 R 23 0 R]")
                                    .object(23, "[0 0 1 1]"));

    private final PageEntries entries = new PageEntries(document, new KnownBox());

    private List<String> warnings() {
        return document.document().warnings().take();
    }

    @ParameterizedTest(name = "/{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TrimBox       | [0 0 1 1]        | true",
                "TrimBox       | 23 0 R           | true",
                "TrimBox       | [0 0 1]          | false",
                "TrimBox       | [0 0 1 1 1]      | false",
                "TrimBox       | [0 0 0 1]        | false",
                "TrimBox       | null             | true",
                "UserUnit      | 2.5              | true",
                "UserUnit      | 0                | false",
                "UserUnit      | /A               | false",
                "Group         | <</S/T>>         | true",
                "Group         | [1]              | false",
                "VP            | []               | true",
                "VP            | <<>>             | false"
            })
    void an_entry_of_a_wrong_kind_is_left_out_with_a_warning(
            String key, String value, boolean kept) {
        assertThat(entries.keeps(key, PdfValue.of(value))).isEqualTo(kept);
        assertThat(warnings()).hasSize(kept ? 0 : 1);
    }

    private String copied(String value) {
        var nodes = new NodeTable();
        int node = nodes.add(NodeTable.Kind.ASIDE, 0);
        entries.copyBox("CropBox", PdfValue.of(value), new ValueCopier(nodes));
        nodes.close(null);
        return BuiltFragment.text(nodes, node);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[0 0 1 1]        | /CropBox[0 0 1 1]",
                "23 0 R           | /CropBox[0 0 1 1]",
                "[0 0 1 1 9 9]    | /CropBox[0 0 1 1]",
                "[0 0 1]          | ''",
                "null             | ''"
            })
    void a_box_is_copied_with_four_numbers(String value, String expected) {
        assertThat(copied(value)).isEqualTo(expected);
        assertThat(copied(value)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} streams, {2} warnings")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Contents 4 0 R               | 1 | 0",
                "/Contents[4 0 R 20 0 R]       | 2 | 0",
                "/Contents 22 0 R              | 2 | 1",
                "/Contents[21 0 R 4 0 R]       | 1 | 1",
                "/Contents(q)                  | 0 | 1",
                "''                            | 0 | 0"
            })
    void content_consists_of_streams(String entry, int streams, int warnings) {
        assertThat(entries.streams(PdfValue.of("<<" + entry + ">>"))).hasSize(streams);
        assertThat(warnings()).hasSize(warnings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23 0 R", "[1]", "/A"})
    void resources_are_a_dictionary(String value) {
        assertThat(entries.areResources(PdfValue.of("<<>>"))).isTrue();
        assertThat(entries.areResources(PdfValue.of(value))).isFalse();
    }
}
