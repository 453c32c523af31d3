package org.platen.engine;

import static org.platen.engine.Draft.text;
import static org.platen.engine.Structure.damaged;
import static org.platen.engine.Structure.sound;

import java.util.HexFormat;
import java.util.List;

/**
 * Pictures whose patterns are in a stream of their own (ISO 32000-2, 7.4.7): the same data show
 * another picture with other patterns.
 *
 * <p>The data are segments of ITU-T T.88, coded by MMR: the globals are a pattern dictionary of an
 * empty pattern and another one, the picture is a halftone region of 8 times 8 patterns.
 */
final class JbigStructures {

    private static final String PICTURE =
            "000000013000010000001300000040000000400000000000000000000000000000021620000100000031"
                    + "000000400000004000000000000000000001000000080000000800000000000000000800000026"
                    + "a2fe4d59b0dffe002002";
    private static final String UPRIGHT =
            "00000000100000000000120108080000000193b2e1bffff3506e002002";
    private static final String LYING = "000000001000000000001101080800000001ccc5cd41bccc5c004004";

    private static final String ENTRIES =
            "/Type/XObject/Subtype/Image/Width 64/Height 64/BitsPerComponent 1"
                    + "/ColorSpace/DeviceGray/Filter/JBIG2Decode/DecodeParms<</JBIG2Globals %s>>";

    private JbigStructures() {}

    static List<Structure> all() {
        return List.of(
                sound("patterns-of-picture-a", picture("patterns-of-picture-a", UPRIGHT)),
                sound("patterns-of-picture-b", picture("patterns-of-picture-b", LYING)),
                sound("patterns-of-picture-c", picture("patterns-of-picture-c", UPRIGHT)),
                sound("patterns-of-pages", pages()).withPages(2),
                damaged("patterns-missing-a", dangling()),
                sound("patterns-missing-b", picture("patterns-missing-b", LYING)));
    }

    private static byte[] bytes(String segments) {
        return HexFormat.of().parseHex(segments);
    }

    private static Draft draft(String text, String patterns) {
        return Draft.of(
                "", "", "/XObject<</X 6 0 R>>", text(text) + "q 128 0 0 128 20 10 cm /X Do Q")
                .stream(6, ENTRIES.formatted(patterns), bytes(PICTURE));
    }

    private static byte[] picture(String text, String patterns) {
        return draft(text, "7 0 R").stream(7, "", bytes(patterns)).closed();
    }

    /** Two pages with the same picture, each with patterns of its own. */
    private static byte[] pages() {
        return draft("patterns-of-pages", "7 0 R")
                .object(2, "<</Type/Pages/Kids[3 0 R 8 0 R]/Count 2>>")
                .stream(7, "", bytes(UPRIGHT))
                .page(8, "/Contents 4 0 R", "/XObject<</X 9 0 R>>")
                .stream(9, ENTRIES.formatted("10 0 R"), bytes(PICTURE))
                .stream(10, "", bytes(LYING))
                .closed();
    }

    private static byte[] dangling() {
        return draft("patterns-missing-a", "99 0 R").closed();
    }
}
