package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.PdfValue;

/** The filter {@code Crypt} of a stream (ISO 32000-2, 7.4.10). */
class CryptFilterOfStreamTest {

    private final PdfDocument document =
            OpenedPdf.document(new RawPdf().object(10, "/Crypt").object(11, "<</Name/Rc>>"));
    private final CryptFilters known =
            CryptFilters.of(document, PdfValue.of("<</CF<</Rc<</CFM/V2>>>>>>"), 4);

    private CryptFilterOfStream filter(String entries) {
        return new CryptFilterOfStream(document, PdfValue.of("<<" + entries + ">>"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/Filter/Crypt/DecodeParms<</Name/Rc>>,                RC4",
        "/Filter[/Crypt]/DecodeParms[<</Name/Rc>>],            RC4",
        "/Filter[/Crypt/Fl]/DecodeParms[<</Name/Rc>>null],     RC4",
        "/Filter[10 0 R/Fl]/DecodeParms[11 0 R null],          RC4",
        "/Filter/Crypt/DecodeParms<</Name/Identity>>,          IDENTITY",
        "/Filter/Crypt,                                        IDENTITY",
        "/Filter[/Crypt/Fl]/DecodeParms[null<</Columns 2>>],   IDENTITY",
        "/Filter[/Fl/Crypt],                                   IDENTITY",
        "/Filter/Crypt/DecodeParms<</Name/Absent>>,            UNKNOWN"
    })
    void a_stream_names_its_crypt_filter(String entries, CipherMethod method) {
        assertThat(filter(entries).isPresent()).isTrue();
        assertThat(filter(entries).method(known)).isEqualTo(method);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "/Filter/Crypt/A 1, /A 1",
        "/Filter/Crypt/DecodeParms<</Name/Rc>>/A 1, /A 1",
        "/Filter[/Crypt/Fl]/A 1, /A 1 /Filter[/Fl]",
        "/Filter[/Crypt/Fl]/DecodeParms[<</Name/Rc>><</Columns 2>>], /Filter[/Fl]/DecodeParms[<</Columns 2>>]",
        "/Filter[/Crypt/AHx/Fl]/DecodeParms[null null<</Columns 2>>], /Filter[/AHx/Fl]/DecodeParms[null<</Columns 2>>]"
    })
    void the_other_filters_are_kept_with_their_parameters(String entries, String expected) {
        var given = PdfValue.of("<<" + entries + ">>");
        String rewritten = filter(entries).without(given).toString();

        assertThat(compact(rewritten)).isEqualTo(compact("<<" + expected + ">>"));
    }

    private static String compact(String text) {
        return text.replace(" ", "");
    }

    @Test
    void a_stream_without_one_is_not_changed() {
        var dictionary = PdfValue.of("<</Filter/Fl/DecodeParms<</Name/Rc>>>>");
        var filter = new CryptFilterOfStream(document, dictionary);

        assertThat(filter.isPresent()).isFalse();
        assertThat(filter.without(dictionary)).isSameAs(dictionary);
        assertThat(filter("/Length 5").isPresent()).isFalse();
    }

    @Test
    void a_crypt_filter_that_encrypts_must_be_the_first() {
        var filter = filter("/Filter[/Fl/Crypt]/DecodeParms[null<</Name/Rc>>]");

        assertThatThrownBy(() -> filter.method(known))
                .isInstanceOf(BeyondRepairException.class)
                .hasMessageStartingWith("a stream has a crypt filter after other filters");
    }
}
