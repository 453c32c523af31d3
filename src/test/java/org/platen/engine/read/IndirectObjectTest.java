package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.PdfValue;

/** Indirect objects (ISO 32000-2, 7.3.10). */
class IndirectObjectTest {

    private static final PdfValue VALUE = PdfValue.of("<<>>");

    @Test
    void an_object_is_a_stream_if_it_has_data() {
        assertThat(new IndirectObject(7, 0, VALUE).isStream()).isFalse();
        assertThat(IndirectObject.stream(VALUE, 0).isStream()).isTrue();
        assertThat(IndirectObject.made(7, VALUE).isStream()).isTrue();
    }

    @Test
    void another_value_leaves_the_rest_as_it_is() {
        var object = IndirectObject.stream(VALUE, 99);
        var other = PdfValue.of("<</A 1>>");

        assertThat(object.withValue(VALUE)).isSameAs(object);
        assertThat(object.withValue(other))
                .isEqualTo(new IndirectObject(0, 0, other, 99, null, CipherMethod.IDENTITY));
        assertThat(object.withStream(other, CipherMethod.RC4))
                .isEqualTo(new IndirectObject(0, 0, other, 99, null, CipherMethod.RC4));
    }

    @ParameterizedTest(name = "{1} of 10 bytes, at the end of the file: {0}")
    @CsvSource({"false, 10, true", "false, 11, false", "true, 10, true", "true, 11, true"})
    void data_were_read_if_they_are_all_or_all_there_are(
            boolean isLast, long wanted, boolean wereRead) {
        var window = new DocumentBytes.Window(new byte[20], 5, 15, isLast);
        var object = new IndirectObject(7, 0, VALUE, 99, window, CipherMethod.IDENTITY);

        assertThat(object.dataRead(wanted)).isEqualTo(wereRead ? window : null);
        assertThat(IndirectObject.stream(VALUE, 99).dataRead(wanted)).isNull();
    }
}
