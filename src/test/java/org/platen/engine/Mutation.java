package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.MalformedPdfException;

/** Changes PDFs at random: their bytes, or the values of their objects. */
final class Mutation {

    private static final int MAX_CHANGES = 8;
    private static final int MAX_SPANS = 2000;
    private static final int MAX_DEPTH = 20;
    private static final String[] VALUES = {
        "0",
        "-1",
        "1",
        "2147483647",
        "2147483648",
        "9999999999",
        "1e9",
        "0.0000001",
        "null",
        "true",
        "()",
        "(\\",
        "<>",
        "<4",
        "/",
        "/A#",
        "/Page",
        "/Pages",
        "[",
        "]",
        "<<",
        ">>",
        "[[[[[[[[",
        "1 0 R",
        "0 0 R",
        "3 0 R",
        "4 65535 R",
        "99999 0 R",
        "4294967297 0 R",
        "R",
        "endobj",
        "stream\n",
        "endstream",
        "%",
        "[]",
        "<<>>",
        "[1 0 R 2 0 R 3 0 R]",
        "<</Kids[1 0 R]>>"
    };
    private static final String[] KEYS = {
        "/Kids",
        "/Parent",
        "/Type",
        "/Count",
        "/Length",
        "/Annots",
        "/Resources",
        "/Contents",
        "/Fields",
        "/Dest",
        "/A",
        "/D",
        "/Names",
        "/OCGs",
        "/MediaBox",
        "/Filter",
        "/N",
        "/First",
        "/Extends",
        "/Prev",
        "/Root",
        "/Size",
        "/W",
        "/Index",
        "/DecodeParms",
        "/T",
        "/FT",
        "/V",
        "/Nums",
        "/Next",
        "/PageLabels",
        "/Outlines",
        "/AcroForm",
        "/OutputIntents",
        "/Metadata"
    };

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /** A changed copy, the bytes being changed blindly. */
    byte[] ofBytes(byte[] pdf) {
        byte[] mutant = pdf.clone();
        int changes = 1 + random.nextInt(MAX_CHANGES);
        for (int i = 0; i < changes && mutant.length > 0; i++) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(5)) {
                case 0 -> mutant[at] = (byte) random.nextInt();
                case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                case 2 -> overwrite(mutant, at, value(), 0);
                case 3 -> mutant = cut(mutant, at);
                default -> overwrite(mutant, at, pdf, random.nextInt(pdf.length));
            }
        }
        return mutant;
    }

    private byte[] cut(byte[] bytes, int at) {
        int count = Math.min(bytes.length - at, 1 + random.nextInt(64));
        return spliced(bytes, at, at + count, new byte[0]);
    }

    private void overwrite(byte[] mutant, int at, byte[] by, int from) {
        int most = Math.min(mutant.length - at, by.length - from);
        System.arraycopy(by, from, mutant, at, Math.min(most, 1 + random.nextInt(32)));
    }

    /** A changed copy whose cross-reference is right: so the changes are met far inside. */
    byte[] ofObjects(Anatomy anatomy) {
        var parts = anatomy.parts();
        int changes = 1 + random.nextInt(MAX_CHANGES);
        for (int i = 0; i < changes && !parts.isEmpty(); i++) {
            int which = random.nextInt(parts.size());
            switch (random.nextInt(12)) {
                case 0 -> parts.remove(which);
                case 1 -> parts.set(which, exchanged(parts, which));
                default -> parts.set(which, changed(parts, which));
            }
        }
        byte[] whole = random.nextBoolean() ? anatomy.plain(parts) : anatomy.compressed(parts);
        return random.nextInt(8) == 0 ? ofBytes(whole) : whole;
    }

    /** One object in the place of another. */
    private Anatomy.Part exchanged(List<Anatomy.Part> parts, int which) {
        var other = parts.get(random.nextInt(parts.size()));
        return new Anatomy.Part(parts.get(which).number(), other.value(), other.data());
    }

    private Anatomy.Part changed(List<Anatomy.Part> parts, int which) {
        var part = parts.get(which);
        byte[] value = part.value();
        var spans = spans(value);
        if (spans.isEmpty()) {
            return part.with(value());
        }
        var span = spans.get(random.nextInt(spans.size()));
        byte[] by =
                switch (random.nextInt(7)) {
                    case 0 -> new byte[0];
                    case 1 -> of(value, spans.get(random.nextInt(spans.size())));
                    case 2 -> fromOther(parts);
                    case 3 -> reference(parts);
                    case 4 -> twice(value, span);
                    case 5 -> KEYS[random.nextInt(KEYS.length)].getBytes(ISO_8859_1);
                    default -> value();
                };
        return part.with(spliced(value, span.from(), span.to(), by));
    }

    private byte[] value() {
        return (" " + VALUES[random.nextInt(VALUES.length)] + " ").getBytes(ISO_8859_1);
    }

    private byte[] reference(List<Anatomy.Part> parts) {
        int number = parts.get(random.nextInt(parts.size())).number();
        return (" " + number + " 0 R ").getBytes(ISO_8859_1);
    }

    private byte[] fromOther(List<Anatomy.Part> parts) {
        byte[] value = parts.get(random.nextInt(parts.size())).value();
        var spans = spans(value);
        return spans.isEmpty() ? value : of(value, spans.get(random.nextInt(spans.size())));
    }

    private static byte[] of(byte[] value, Span span) {
        return new String(value, span.from(), span.to() - span.from(), ISO_8859_1)
                .getBytes(ISO_8859_1);
    }

    private static byte[] twice(byte[] value, Span span) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(of(value, span));
        out.write(' ');
        out.writeBytes(of(value, span));
        return out.toByteArray();
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] by) {
        var out = new ByteArrayOutputStream(bytes.length + by.length);
        out.write(bytes, 0, from);
        out.writeBytes(by);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    /** Where a key or a value is. */
    private record Span(int from, int to) {}

    private static List<Span> spans(byte[] value) {
        var spans = new ArrayList<Span>();
        try {
            gather(value, 0, value.length, 0, spans);
        } catch (MalformedPdfException e) {
            // It was changed before; what is found so far will do.
        }
        return spans;
    }

    private static void gather(byte[] bytes, int from, int end, int depth, List<Span> spans) {
        int p = Lexer.skipWhiteSpace(bytes, from, end);
        while (p < end && spans.size() < MAX_SPANS) {
            boolean bracket = bytes[p] == '[' || Lexer.startsWith(bytes, p, end, "<<");
            int to = Lexer.skipValue(bytes, p, end);
            spans.add(new Span(p, to));
            if (bracket && depth < MAX_DEPTH) {
                int width = bytes[p] == '[' ? 1 : 2;
                gather(bytes, p + width, to - width, depth + 1, spans);
            }
            p = Lexer.skipWhiteSpace(bytes, to, end);
        }
    }
}
