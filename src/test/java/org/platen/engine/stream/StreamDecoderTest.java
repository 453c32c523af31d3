package org.platen.engine.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.Limits;
import org.platen.engine.Meter;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.LoadedBytes;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/** Filters (ISO 32000-2, 7.4) of streams that are not images. */
class StreamDecoderTest {

    private static final HexFormat HEX = HexFormat.of();

    private final List<Long> metered = new ArrayList<>();
    private final StreamDecoder decoder =
            new StreamDecoder(
                    Limits.forMemory(0),
                    new Meter() {
                        @Override
                        public void decoded(long bytes) {
                            metered.add(bytes);
                        }
                    });

    @AfterEach
    void close() {
        decoder.close();
    }

    private static StreamData data(byte[] stored) {
        return new StreamData(new LoadedBytes(stored, stored.length), 0, stored.length, null);
    }

    private static PdfValue dictionary(String entries) {
        return PdfValue.of("<<" + entries + ">>");
    }

    private byte[] decoded(String entries, byte[] stored) {
        return decoder.decode(dictionary(entries), data(stored));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    // The example of LZW is that of 7.4.4.2.
    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "'',                     48656c6c6f,                     48656c6c6f",
        "/Filter/AHx,            34382036353663 36633666 3e,     48656c6c6f",
        "/Filter/ASCIIHexDecode, 343836353663366336663e,         48656c6c6f",
        "/Filter/ASCIIHexDecode, 34383e,                         48",
        "/Filter/ASCIIHexDecode, 34383635373e,                   486570",
        "/Filter/A85,            38376355 52445a7e3e,            48656c6c6f",
        "/Filter/ASCII85Decode,  7a403a455e7e3e,                 00000000616263",
        "/Filter/RL,             0448656c6c6f fe21 80,           48656c6c6f212121",
        "/Filter/LZWDecode,      800b6050220c0c8501,             2d2d2d2d2d412d2d2d42",
        "/Filter[/AHx/RL],       66653231 38303e,                212121"
    })
    void a_filter_is_undone(String entries, String stored, String plain) {
        assertThat(decoded(entries, HEX.parseHex(stored.replace(" ", ""))))
                .isEqualTo(HEX.parseHex(plain));
    }

    @ParameterizedTest
    @CsvSource({"/FlateDecode", "/Fl", "[/Fl]", "/#46lateDecode"})
    void flate_is_undone_by_any_of_its_names(String filter) {
        assertThat(decoded("/Filter" + filter, RawPdf.deflated(bytes("Hello"))))
                .isEqualTo(bytes("Hello"));
    }

    @Test
    void filters_are_undone_in_their_order() {
        String hex = HEX.formatHex(RawPdf.deflated(new byte[] {2, 1, 2, 2, 1, 1}));

        assertThat(
                        decoded(
                                "/Filter[/AHx/Fl]/DecodeParms[null<</Predictor 12/Columns 2>>]",
                                bytes(hex + ">")))
                .containsExactly(1, 2, 2, 3);
    }

    @Test
    void each_filter_is_metered() {
        decoded("/Filter[/AHx/AHx]", bytes("3431>"));

        assertThat(metered).containsExactly(2L, 1L);
    }

    @Test
    void long_data_are_decoded_up_to_the_limit_and_no_further() {
        byte[] plain = new byte[4 << 20];
        Arrays.fill(plain, (byte) 'x');

        assertThat(decoded("/Filter/Fl", RawPdf.deflated(plain))).isEqualTo(plain);
        assertThatThrownBy(() -> decoded("/Filter/Fl", RawPdf.deflated(plain, new byte[1])))
                .isInstanceOf(BeyondLimitException.class)
                .hasMessageStartingWith("a stream decodes to more than 4 MiB");
    }

    @Test
    void a_caller_can_set_a_lower_limit() {
        var stored = data(RawPdf.deflated(new byte[101]));
        var dictionary = dictionary("/Filter/Fl");

        assertThat(decoder.decode(dictionary, stored, 101)).hasSize(101);
        assertThatThrownBy(() -> decoder.decode(dictionary, stored, 100))
                .isInstanceOf(BeyondLimitException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/Filter/DCTDecode,                   filter /DCTDecode cannot be used for this stream",
        "/Filter/Fl/DecodeParms 7 0 R,        the parameters of a filter are in another object",
        "/Filter/Fl/DecodeParms[7 0 R],       the parameters of a filter are in another object"
    })
    void a_filter_that_cannot_be_undone_is_named(String entries, String reason) {
        assertThatThrownBy(() -> decoded(entries, RawPdf.deflated(bytes("Hello"))))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage(reason);
    }

    @Test
    void damaged_and_incomplete_data_are_told_apart() {
        byte[] stored = RawPdf.deflated(bytes("Hello, hello, hello"));
        byte[] damaged = stored.clone();
        damaged[damaged.length - 1] ^= 1;

        assertThatThrownBy(() -> decoded("/Filter/Fl", damaged))
                .hasMessage("compressed data are damaged");
        assertThatThrownBy(() -> decoded("/Filter/Fl", Arrays.copyOf(stored, stored.length / 2)))
                .hasMessage("compressed data end too early");
    }

    @Test
    void no_stream_has_more_than_sixteen_filters() {
        assertThatThrownBy(() -> decoded("/Filter[" + "/Fl".repeat(17) + "]", bytes("")))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("a stream has more than 16 filters");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/Filter/Fl,                              true",
        "/Filter[/FlateDecode],                   true",
        "/Filter/Fl/DecodeParms<</Columns 2>>,    true",
        "/Filter/Fl/DecodeParms<</Predictor 12>>, false",
        "/Filter[/AHx/Fl],                        false",
        "/Filter/LZW,                             false",
        "'',                                      false"
    })
    void only_plain_flate_can_be_decoded_in_blocks(String entries, boolean isPackable) {
        assertThat(StreamDecoder.isPackable(dictionary(entries))).isEqualTo(isPackable);
    }

    @Test
    void data_decoded_in_blocks_are_the_same() {
        byte[] plain = new byte[300_000];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (i / 100);
        }

        var packed = decoder.decodePacked(dictionary("/Filter/Fl"), data(RawPdf.deflated(plain)));

        assertThat(packed.part(0, packed.length())).isEqualTo(plain);
        assertThat(metered.stream().mapToLong(Long::longValue).sum()).isEqualTo(plain.length);
    }
}
