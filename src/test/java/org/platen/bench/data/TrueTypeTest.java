package org.platen.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class TrueTypeTest {

    private final TrueType face = TrueType.liberationSans();

    @Test
    void a_subset_draws_its_glyphs_as_the_whole_font_does() throws IOException {
        int glyph = face.glyph('g');

        try (var whole = parse(face.file());
                var subset = parse(face.subset(of('g')))) {
            assertThat(outline(subset, glyph)).isEqualTo(outline(whole, glyph));
            assertThat(subset.getAdvanceWidth(glyph)).isEqualTo(whole.getAdvanceWidth(glyph));
        }
    }

    @Test
    void glyphs_that_nobody_asked_for_are_empty() throws IOException {
        try (var subset = parse(face.subset(of('g')))) {
            assertThat(subset.getGlyph().getGlyph(face.glyph('h')).getDescription().getPointCount())
                    .isZero();
        }
    }

    @Test
    void a_glyph_that_is_made_of_others_brings_them_along() throws IOException {
        int composed = face.glyph('Ä');

        try (var whole = parse(face.file());
                var subset = parse(face.subset(of('Ä')))) {
            assertThat(whole.getGlyph().getGlyph(composed).getDescription().isComposite()).isTrue();
            assertThat(outline(subset, composed)).isEqualTo(outline(whole, composed));
        }
    }

    @Test
    void a_subset_is_much_smaller_than_the_font() {
        assertThat(face.subset(of('a')).length).isLessThan(face.file().length / 10);
    }

    @Test
    void widths_are_in_thousandths_of_the_size() {
        assertThat(face.advance(face.glyph('0'))).isEqualTo(556);
    }

    private BitSet of(char c) {
        var glyphs = new BitSet();
        glyphs.set(face.glyph(c));
        return glyphs;
    }

    private static TrueTypeFont parse(byte[] font) throws IOException {
        return new TTFParser(true).parse(new RandomAccessReadBuffer(font));
    }

    private static String outline(TrueTypeFont font, int glyph) throws IOException {
        var text = new StringBuilder();
        var path = font.getGlyph().getGlyph(glyph).getPath().getPathIterator(null);
        var places = new float[6];
        for (; !path.isDone(); path.next()) {
            text.append(path.currentSegment(places)).append(Arrays.toString(places));
        }
        return text.toString();
    }
}
