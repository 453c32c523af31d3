package org.platen.bench.data;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A TrueType font from which subsets are created. Glyphs keep their numbers; unused ones become
 * empty.
 */
final class TrueType {

    /** Part of PDFBox, under the SIL Open Font License. */
    private static final String LIBERATION_SANS =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** The tables that a font in a PDF needs (ISO 32000-2, 9.9.1), in the order of their tags. */
    private static final String[] TABLES = {
        "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"
    };

    private static final int MORE_COMPONENTS = 0x20;
    private static final int WORDS = 0x01;
    private static final int SCALE = 0x08;
    private static final int TWO_SCALES = 0x40;
    private static final int MATRIX = 0x80;

    private static final int BASIC_PLANE = 0x10000;

    private final byte[] file;
    private final Map<String, ByteBuffer> tables = new TreeMap<>();
    private final char[] glyphs = new char[BASIC_PLANE];
    private final int unitsPerEm;
    private final int metrics;

    private TrueType(byte[] file) throws IOException {
        this.file = file;
        var directory = ByteBuffer.wrap(file);
        for (int i = 0; i < directory.getShort(4); i++) {
            int entry = 12 + 16 * i;
            var tag = new String(file, entry, 4, US_ASCII);
            tables.put(
                    tag,
                    directory
                            .slice(directory.getInt(entry + 8), directory.getInt(entry + 12))
                            .asReadOnlyBuffer());
        }
        if (table("head").getShort(50) != 1) {
            throw new IllegalArgumentException("only a font with a long 'loca' table can be cut");
        }
        unitsPerEm = table("head").getShort(18);
        metrics = table("hhea").getShort(34);
        readGlyphs();
    }

    private void readGlyphs() throws IOException {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup cmap = font.getUnicodeCmapLookup();
            for (int c = 0; c < BASIC_PLANE; c++) {
                glyphs[c] = (char) cmap.getGlyphId(c);
            }
        }
    }

    static TrueType liberationSans() {
        try (var in = PDFont.class.getResourceAsStream(LIBERATION_SANS)) {
            return new TrueType(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] file() {
        return file;
    }

    int glyph(char c) {
        return glyphs[c];
    }

    /** The advance width in thousandths of the font size, the unit of fonts in PDF. */
    int advance(int glyph) {
        int metric = Math.min(glyph, metrics - 1);
        return thousandths(table("hmtx").getShort(4 * metric) & 0xffff);
    }

    /** The lower left and upper right corner of the box around all glyphs. */
    int[] box() {
        var head = table("head");
        return new int[] {
            thousandths(head.getShort(36)),
            thousandths(head.getShort(38)),
            thousandths(head.getShort(40)),
            thousandths(head.getShort(42))
        };
    }

    int ascent() {
        return thousandths(table("hhea").getShort(4));
    }

    int descent() {
        return thousandths(table("hhea").getShort(6));
    }

    private int thousandths(int units) {
        return Math.round(units * 1000f / unitsPerEm);
    }

    /** A font file with these glyphs, the empty box of glyph 0, and the components of both. */
    byte[] subset(BitSet wanted) {
        var kept = withParts(wanted);
        var loca = ByteBuffer.allocate(table("loca").capacity());
        var glyf = ByteBuffer.allocate(table("glyf").capacity());
        for (int glyph = 0; glyph < glyphCount(); glyph++) {
            loca.putInt(glyf.position());
            if (kept.get(glyph)) {
                glyf.put(glyphData(glyph));
            }
        }
        loca.putInt(glyf.position());
        var replaced = Map.of("loca", loca.flip(), "glyf", glyf.flip(), "hmtx", metricsOf(kept));
        return assemble(replaced);
    }

    private BitSet withParts(BitSet wanted) {
        var kept = new BitSet(glyphCount());
        var open = new ArrayDeque<Integer>();
        open.add(0);
        wanted.stream().forEach(open::add);
        while (!open.isEmpty()) {
            int glyph = open.remove();
            if (!kept.get(glyph)) {
                kept.set(glyph);
                addParts(glyphData(glyph), open);
            }
        }
        return kept;
    }

    /** Adds the components of a composite glyph, which has a negative number of contours. */
    private static void addParts(ByteBuffer glyph, ArrayDeque<Integer> parts) {
        if (!glyph.hasRemaining() || glyph.getShort(0) >= 0) {
            return;
        }
        int flags = MORE_COMPONENTS;
        int at = 10;
        while ((flags & MORE_COMPONENTS) != 0) {
            flags = glyph.getShort(at);
            parts.add(glyph.getShort(at + 2) & 0xffff);
            at += 4 + argumentBytes(flags);
        }
    }

    private static int argumentBytes(int flags) {
        int offsets = (flags & WORDS) != 0 ? 4 : 2;
        int scales = 0;
        if ((flags & SCALE) != 0) {
            scales = 2;
        } else if ((flags & TWO_SCALES) != 0) {
            scales = 4;
        } else if ((flags & MATRIX) != 0) {
            scales = 8;
        }
        return offsets + scales;
    }

    private ByteBuffer metricsOf(BitSet kept) {
        var all = table("hmtx");
        var some = ByteBuffer.allocate(all.capacity());
        kept.stream()
                .filter(glyph -> glyph < metrics)
                .forEach(glyph -> some.putInt(4 * glyph, all.getInt(4 * glyph)));
        return some;
    }

    private byte[] assemble(Map<String, ByteBuffer> replaced) {
        int header = 12 + 16 * TABLES.length;
        int size = header;
        for (var tag : TABLES) {
            size += padded(replaced.getOrDefault(tag, table(tag)).remaining());
        }
        var font = ByteBuffer.allocate(size);
        int highest = Integer.highestOneBit(TABLES.length);
        font.putInt(0x00010000).putShort((short) TABLES.length);
        font.putShort((short) (16 * highest));
        font.putShort((short) Integer.numberOfTrailingZeros(highest));
        font.putShort((short) (16 * (TABLES.length - highest)));
        int offset = header;
        for (var tag : TABLES) {
            var table = replaced.getOrDefault(tag, table(tag)).duplicate();
            int length = table.remaining();
            font.put(tag.getBytes(US_ASCII));
            font.putInt(0).putInt(offset).putInt(length);
            font.slice(offset, length).put(table);
            font.putInt(font.position() - 12, checksum(font, offset, padded(length)));
            offset += padded(length);
        }
        return font.array();
    }

    private static int checksum(ByteBuffer font, int offset, int length) {
        int sum = 0;
        for (int at = offset; at < offset + length; at += 4) {
            sum += font.getInt(at);
        }
        return sum;
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private int glyphCount() {
        return table("loca").capacity() / 4 - 1;
    }

    private ByteBuffer glyphData(int glyph) {
        var loca = table("loca");
        int start = loca.getInt(4 * glyph);
        return table("glyf").slice(start, loca.getInt(4 * glyph + 4) - start);
    }

    private ByteBuffer table(String tag) {
        var table = tables.get(tag);
        if (table == null) {
            throw new IllegalArgumentException("the font has no table '" + tag + "'");
        }
        return table;
    }
}
