package org.platen.engine.fragment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.platen.engine.hash.Hash;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/**
 * Finds Type 3 fonts without resources whose glyphs use the resources of their surroundings (ISO
 * 32000-2, 9.6.4). Most fonts without resources are bitmaps that use none.
 */
final class Glyphs {

    /** The key that only Type 3 fonts have. */
    static final String OF_A_FONT = "CharProcs";

    // Operators that name a resource; CS is also a key of inline images.
    private static final List<byte[]> OPERATORS =
            List.of("Do", "Tf", "gs", "sh", "cs", "CS", "scn", "SCN", "BDC", "DP", "ColorSpace")
                    .stream()
                    .map(operator -> operator.getBytes(ISO_8859_1))
                    .toList();

    /** A font with more bytes of glyphs is assumed to need them. */
    private static final int MAX_BYTES = 1 << 22;

    private static final int MAX_KNOWN = 10_000;

    // Hashes of fonts that do not need them.
    private final Set<Hash> known = new HashSet<>();

    /** Returns whether any Type 3 font of a fragment needs its surroundings. */
    boolean needSurroundings(PdfDocument document, NodeTable nodes) {
        boolean needed = false;
        if (nodes.fonts().isEmpty()) {
            return false;
        }
        for (var font : nodes.fonts()) {
            needed = needed || needsSurroundings(document, nodes, font);
        }
        return needed;
    }

    private boolean needsSurroundings(
            PdfDocument document, NodeTable nodes, NodeTable.TypeThreeFont font) {
        if (nodes.kind(font.node()) != NodeTable.Kind.SHARED) {
            return needSurroundings(document, font.dictionary());
        }
        var hash = new Hash(nodes.firstHash(font.node()), nodes.secondHash(font.node()));
        if (known.contains(hash)) {
            return false;
        }
        boolean needed = needSurroundings(document, font.dictionary());
        if (!needed && known.size() < MAX_KNOWN) {
            known.add(hash);
        }
        return needed;
    }

    /** Returns whether glyphs of a font name resources that the font does not have. */
    static boolean needSurroundings(PdfDocument document, PdfValue font) {
        if (hasResources(document, document.resolve(font, "Resources"))) {
            return false;
        }
        var procedures = document.resolve(font, OF_A_FONT);
        int bytes = 0;
        for (String glyph : procedures.keys()) {
            byte[] content = content(document, procedures.require(glyph));
            bytes += content.length;
            if (bytes > MAX_BYTES || namesResources(content)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasResources(PdfDocument document, PdfValue resources) {
        for (String category : resources.keys()) {
            var named = document.resolve(resources, category);
            if (named.isDictionary() && !named.keys().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static byte[] content(PdfDocument document, PdfValue procedure) {
        var stream = document.find(procedure.reference());
        if (stream == null || !stream.isStream()) {
            return new byte[0];
        }
        try {
            return document.decoded(stream);
        } catch (MalformedPdfException e) {
            return OPERATORS.get(0);
        }
    }

    private static boolean namesResources(byte[] content) {
        boolean inToken = false;
        for (int i = 0; i < content.length; i++) {
            boolean regular = Lexer.isRegular(content[i]);
            if (regular && !inToken && isOperator(content, i)) {
                return true;
            }
            inToken = regular;
        }
        return false;
    }

    private static boolean isOperator(byte[] content, int from) {
        int to = Lexer.skipRegular(content, from, content.length);
        for (byte[] operator : OPERATORS) {
            if (Arrays.equals(content, from, to, operator, 0, operator.length)) {
                return true;
            }
        }
        return false;
    }
}
