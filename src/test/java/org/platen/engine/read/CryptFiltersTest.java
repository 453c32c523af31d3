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

/** Crypt filters (ISO 32000-2, 7.6.6). */
class CryptFiltersTest {

    private static final String KNOWN =
            "/CF<</Aes<</CFM/AESV2>>/Rc<</CFM/V2>>/Long<</CFM/AESV3>>/Odd<</CFM/X>>/No<<>>>>";

    private static CryptFilters filters(String entries, long version) {
        return CryptFilters.of(
                OpenedPdf.document(new RawPdf().object(10, "<</CFM/V2>>")),
                PdfValue.of("<<" + KNOWN + entries + ">>"),
                version);
    }

    @ParameterizedTest(name = "{1} in version {0}: {2}")
    @CsvSource({
        "4, Aes,      AES_128",
        "4, Rc,       RC4",
        "4, Long,     UNKNOWN",
        "5, Long,     AES_256",
        "5, Aes,      AES_128",
        "4, Identity, IDENTITY",
        "4, Odd,      UNKNOWN",
        "4, No,       UNKNOWN",
        "4, Absent,   UNKNOWN"
    })
    void a_filter_has_a_method(long version, String name, CipherMethod method) {
        assertThat(filters("", version).method(name)).isEqualTo(method);
        assertThat(filters("", version).methodOfOwn(PdfValue.of("/" + name))).isEqualTo(method);
    }

    // Table 20: StmF and StrF default to Identity, EFF to StmF.
    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @CsvSource({
        "'',                         Identity, Identity, Identity",
        "/StmF/Aes,                  Aes,      Identity, Aes",
        "/StrF/Rc,                   Identity, Rc,       Identity",
        "/StmF/Aes/EFF/Rc,           Aes,      Identity, Rc",
        "/StmF/Aes/StrF/Aes/EFF/Identity, Aes, Aes,      Identity"
    })
    void filters_of_streams_strings_and_files_have_defaults(
            String entries, String streams, String strings, String files) {
        var filters = filters(entries, 4);

        assertThat(filters.streams()).isEqualTo(streams);
        assertThat(filters.strings()).isEqualTo(strings);
        assertThat(filters.files()).isEqualTo(files);
    }

    @Test
    void before_version_4_everything_is_encrypted_by_rc4() {
        var filters = filters("/StmF/Identity/StrF/Identity", 2);

        assertThat(filters.method(filters.streams())).isEqualTo(CipherMethod.RC4);
        assertThat(filters.method(filters.strings())).isEqualTo(CipherMethod.RC4);
        assertThat(filters.method(filters.files())).isEqualTo(CipherMethod.RC4);
        assertThat(filters.leavesStringsAndStreams()).isFalse();
    }

    @Test
    void identity_cannot_be_given_another_method() {
        var document = OpenedPdf.document(new RawPdf());
        var dictionary = PdfValue.of("<</CF<</Identity<</CFM/V2>>>>/StmF/Identity>>");

        assertThat(CryptFilters.of(document, dictionary, 4).leavesStringsAndStreams()).isTrue();
    }

    @Test
    void a_filter_may_be_an_object_of_its_own() {
        var document = OpenedPdf.document(new RawPdf().object(10, "<</CFM/V2>>"));
        var dictionary = PdfValue.of("<</CF<</Rc 10 0 R>>/StmF/Rc>>");

        var filters = CryptFilters.of(document, dictionary, 4);
        assertThat(filters.method("Rc")).isEqualTo(CipherMethod.RC4);
        assertThat(filters.uses(CipherMethod.RC4)).isTrue();
        assertThat(filters.uses(CipherMethod.AES_128)).isFalse();
    }

    @Test
    void an_unknown_method_of_strings_or_streams_is_refused_by_its_name() {
        filters("/StmF/Aes/StrF/Aes/EFF/Odd", 4).requireKnown();

        for (String entry : new String[] {"/StmF/Odd", "/StrF/Odd"}) {
            assertThatThrownBy(filters(entry, 4)::requireKnown)
                    .isInstanceOf(BeyondRepairException.class)
                    .hasMessageContaining("the crypt filter /Odd");
        }
    }
}
