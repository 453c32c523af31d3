package org.platen.engine.crypt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Encodes passwords as bytes: in PDFDocEncoding up to revision 4, as UTF-8 after SASLprep (RFC
 * 4013) from revision 5 on (ISO 32000-2, 7.6.4). Many programs use UTF-8 without preparation in all
 * revisions, so that is tried as well.
 */
final class PasswordEncoding {

    // Annex D.2: differences between PDFDocEncoding and ISO 8859-1.
    private static final int ACCENTS = 0x18;
    private static final String FROM_18 = "\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc";
    private static final int SPECIALS = 0x80;
    private static final String FROM_80 =
            "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c"
                    + "\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d"
                    + "\u0131\u0142\u0153\u0161\u017e\uffff\u20ac";
    private static final int LATIN = 0xa1;

    // RFC 3454, table B.1: mapped to nothing.
    private static final String NOTHING =
            "[\u00ad\u034f\u1806\u180b-\u180d\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]";
    // RFC 3454, table C.1.2: mapped to a space.
    private static final String SPACES = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]";

    // Most encrypted documents have this password, so it is tried first.
    private static final List<byte[]> EMPTY = List.of(new byte[0]);

    private PasswordEncoding() {}

    static List<byte[]> upToRevision4(String password) {
        return password.isEmpty()
                ? EMPTY
                : distinct(pdfDocEncoded(password), password.getBytes(UTF_8));
    }

    static List<byte[]> fromRevision5On(String password) {
        return password.isEmpty()
                ? EMPTY
                : distinct(prepared(password).getBytes(UTF_8), password.getBytes(UTF_8));
    }

    private static List<byte[]> distinct(byte @Nullable [] first, byte[] second) {
        Set<ByteBuffer> all = new LinkedHashSet<>();
        if (first != null) {
            all.add(ByteBuffer.wrap(first));
        }
        all.add(ByteBuffer.wrap(second));
        return all.stream().map(ByteBuffer::array).toList();
    }

    private static byte @Nullable [] pdfDocEncoded(String password) {
        var bytes = new ByteArrayOutputStream(password.length());
        for (int i = 0; i < password.length(); i++) {
            int code = code(password.charAt(i));
            if (code < 0) {
                return null;
            }
            bytes.write(code);
        }
        return bytes.toByteArray();
    }

    private static int code(char c) {
        int special = FROM_80.indexOf(c);
        if (special >= 0) {
            return SPECIALS + special;
        }
        int accent = FROM_18.indexOf(c);
        if (accent >= 0) {
            return ACCENTS + accent;
        }
        return c < SPECIALS || (c >= LATIN && c <= 0xff) ? c : -1;
    }

    private static String prepared(String password) {
        String mapped = password.replaceAll(NOTHING, "").replaceAll(SPACES, " ");
        return Normalizer.normalize(mapped, Normalizer.Form.NFKC);
    }
}
