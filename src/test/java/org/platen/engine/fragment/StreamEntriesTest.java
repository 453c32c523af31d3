package org.platen.engine.fragment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** Streams (ISO 32000-2, 7.3.8.2), filters (7.4), predictors (7.4.4.4) and images (8.9.5). */
class StreamEntriesTest {

    private final PdfDocument document =
            OpenedPdf.document(new RawPdf().object(20, "<</A 1>>").object(21, "/FlateDecode"));

    private final StreamEntries entries = new StreamEntries(document);

    private boolean keeps(String key, String value) {
        byte[] bytes = ("/" + key + " " + value).getBytes(ISO_8859_1);
        int end = key.length() + 1;
        return entries.keeps(bytes, 1, end, end + 1, bytes.length);
    }

    @ParameterizedTest(name = "/{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Filter       | /FlateDecode                     | true",
                "Filter       | [/FlateDecode]                   | true",
                "Filter       | (FlateDecode)                    | false",
                "DecodeParms  | <</Predictor 12/Columns 4>>      | true",
                "DecodeParms  | <</Predictor 99>>                | false",
                "DecodeParms  | <</Predictor 12/Columns 0>>      | false",
                "DecodeParms  | <</Predictor 12/Colors 33>>      | false",
                "DecodeParms  | <</Predictor 2/BitsPerComponent 3>> | false",
                "DecodeParms  | <</Predictor 12/Columns 400000000>> | false",
                "DecodeParms  | <</K -1>>                        | true",
                "DecodeParms  | [null<</Predictor 12>>]          | true",
                "DecodeParms  | [7]                              | false",
                "DecodeParms  | null                             | true",
                "DP           | (x)                              | false",
                "FFilter      | /FlateDecode                     | false",
                "F            | (other file)                     | false",
                "F            | /AHx                             | true",
                "SMask        | 4 0 R                            | true",
                "SMask        | 20 0 R                           | false",
                "Mask         | [0 1]                            | true",
                "Mask         | <<>>                             | false",
                "Width        | 7                                | true"
            })
    void entries_that_no_reader_can_use_are_left_out(String key, String value, boolean kept) {
        assertThat(keeps(key, value)).isEqualTo(kept);
    }

    @Test
    void parameters_that_can_be_are_kept_of_a_list() {
        var nodes = new NodeTable();
        int node = nodes.add(NodeTable.Kind.ASIDE, 0);
        keeps("DecodeParms", "[<</Predictor 99>><</Predictor 12>>]");

        entries.finish(
                PdfValue.of("<</Filter[/LZWDecode/FlateDecode]>>"), 7, new ValueCopier(nodes));
        nodes.close(null);

        assertThat(BuiltFragment.text(nodes, node))
                .isEqualTo("/DecodeParms[null<</Predictor 12>>]");
        assertThat(document.warnings().take())
                .singleElement()
                .asString()
                .startsWith("stream object 7 has invalid filter parameters");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Subtype/Image/Width 1/Height 1                          | false",
                "/Subtype/Image/W 1/H 1                                   | false",
                "/Subtype/Image/Width 0/Height 1                          | true",
                "/Subtype/Image/Width 1                                   | true",
                "/Subtype/Image/Width 1/Height 1/BitsPerComponent 17      | true",
                "/Subtype/Image/Width 1/Height 1/BitsPerComponent 8       | false",
                "/Subtype/Image/Filter/JPXDecode                          | false",
                "/Subtype/Image/Filter[/JPXDecode]                        | false",
                "/Subtype/Form                                            | false"
            })
    void an_image_has_a_size(String dictionary, boolean impossible) {
        assertThat(entries.isImpossibleImage(PdfValue.of("<<" + dictionary + ">>"), 7))
                .isEqualTo(impossible);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                     | true",
                "/Filter/FlateDecode                    | true",
                "/Filter 21 0 R                         | true",
                "/Filter[/ASCII85Decode/LZWDecode]      | true",
                "/Filter/DCTDecode                      | false",
                "/Filter[/FlateDecode/DCTDecode]        | false",
                "/Filter[(x)]                           | false",
                "/Filter(x)                             | true"
            })
    void filters_of_pixels_decode_no_content(String dictionary, boolean content) {
        assertThat(entries.areOfContent(PdfValue.of("<<" + dictionary + ">>"))).isEqualTo(content);
    }
}
