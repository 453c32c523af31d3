package org.platen.bench.data;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.BitSet;

/** An embedded font (ISO 32000-2, 9.7): a Type 0 font whose character codes are glyph numbers. */
final class EmbeddedFont {

    private static final String FAMILY = "LiberationSans";

    /** Maximum number of lines between beginbfchar and endbfchar. */
    private static final int MAX_MAPPED_AT_ONCE = 100;

    private final String name;
    private final int programBytes;
    private final byte[] program;
    private final byte[] toUnicode;
    private final String widths;
    private final String descriptor;

    private EmbeddedFont(
            String name, TrueType face, byte[] program, BitSet characters, Deflated deflated) {
        this.name = name;
        this.programBytes = program.length;
        this.program = deflated.of(program);
        this.toUnicode = deflated.of(toUnicode(face, characters).getBytes(US_ASCII));
        this.widths = widths(face, characters);
        this.descriptor = descriptor(face);
    }

    /** A font with the glyphs of these characters. */
    static EmbeddedFont subset(TrueType face, BitSet characters, Deflated deflated) {
        var program = face.subset(glyphs(face, characters));
        return new EmbeddedFont(
                tag(characters) + "+" + FAMILY, face, program, characters, deflated);
    }

    /** A font with all glyphs, and with the widths of these characters. */
    static EmbeddedFont whole(TrueType face, BitSet characters, Deflated deflated) {
        return new EmbeddedFont(FAMILY, face, face.file(), characters, deflated);
    }

    /** Six letters that distinguish subsets (ISO 32000-2, 9.9.2). */
    private static String tag(BitSet characters) {
        long hash = characters.hashCode() & 0xffff_ffffL;
        var tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return tag.toString();
    }

    /** The array of widths, in which consecutive glyphs are grouped. */
    private static String widths(TrueType face, BitSet characters) {
        var glyphs = glyphs(face, characters);
        var widths = new StringBuilder("[");
        for (int glyph = glyphs.nextSetBit(0); glyph >= 0; glyph = glyphs.nextSetBit(glyph)) {
            int end = glyphs.nextClearBit(glyph);
            widths.append(glyph).append('[').append(face.advance(glyph));
            for (glyph++; glyph < end; glyph++) {
                widths.append(' ').append(face.advance(glyph));
            }
            widths.append(']');
        }
        return widths.append(']').toString();
    }

    private static BitSet glyphs(TrueType face, BitSet characters) {
        var glyphs = new BitSet();
        characters.stream().forEach(c -> glyphs.set(face.glyph((char) c)));
        return glyphs;
    }

    private static String descriptor(TrueType face) {
        var box = face.box();
        return "/FontBBox[%d %d %d %d]/Ascent %d/Descent %d/CapHeight %d"
                        .formatted(
                                box[0], box[1], box[2], box[3], face.ascent(), face.descent(), 729)
                + "/Flags 4/ItalicAngle 0/StemV 80";
    }

    private static String toUnicode(TrueType face, BitSet characters) {
        var map =
                new StringBuilder(
                        """
                        /CIDInit /ProcSet findresource begin
                        12 dict begin
                        begincmap
                        /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                        /CMapName /Adobe-Identity-UCS def
                        /CMapType 2 def
                        1 begincodespacerange
                        <0000> <FFFF>
                        endcodespacerange
                        """);
        var all = characters.stream().toArray();
        for (int from = 0; from < all.length; from += MAX_MAPPED_AT_ONCE) {
            int to = Math.min(all.length, from + MAX_MAPPED_AT_ONCE);
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.append("<%04X> <%04X>\n".formatted(face.glyph((char) all[i]), all[i]));
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString();
    }

    /** Writes the font; returns the object number of the font dictionary. */
    int writeTo(PdfWriter pdf) throws IOException {
        int file = pdf.stream("/Filter/FlateDecode/Length1 %d".formatted(programBytes), program);
        int itsDescriptor =
                pdf.object(
                        "<</Type/FontDescriptor/FontName/%s%s/FontFile2 %s>>"
                                .formatted(name, descriptor, PdfWriter.reference(file)));
        int descendant =
                pdf.object(
                        ("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo"
                                        + "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                                        + "/FontDescriptor %s/CIDToGIDMap/Identity/W%s>>")
                                .formatted(name, PdfWriter.reference(itsDescriptor), widths));
        int unicode = pdf.stream("/Filter/FlateDecode", toUnicode);
        return pdf.object(
                ("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H"
                                + "/DescendantFonts[%s]/ToUnicode %s>>")
                        .formatted(
                                name,
                                PdfWriter.reference(descendant),
                                PdfWriter.reference(unicode)));
    }
}
