package org.platen.bench.data;

import java.util.BitSet;

/** The common parts of the letters of a variant: the face, the logo, and usually the fonts. */
final class Stationery {

    private static final String IMAGE =
            "/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8"
                    + "/Filter/%s";

    private final Variant variant;
    private final TrueType face = TrueType.liberationSans();
    private final byte[] logo;
    private final String logoEntries;
    private final EmbeddedFont plain;
    private final EmbeddedFont bold;

    Stationery(Variant variant) {
        this.variant = variant;
        var deflated = new Deflated();
        boolean photograph = variant != Variant.OWN;
        logo = photograph ? Logo.jpeg() : deflated.of(Logo.pixels());
        logoEntries =
                IMAGE.formatted(Logo.WIDTH, Logo.HEIGHT, photograph ? "DCTDecode" : "FlateDecode");
        var all = european();
        if (variant == Variant.FULL) {
            plain = EmbeddedFont.whole(face, all, deflated);
            bold = plain;
        } else {
            plain = EmbeddedFont.subset(face, all, deflated);
            bold = EmbeddedFont.subset(face, western(), deflated);
        }
    }

    private static BitSet european() {
        var characters = western();
        characters.set(0x100, 0x180);
        characters.set(0x391, 0x3a2);
        characters.set(0x410, 0x450);
        return characters;
    }

    private static BitSet western() {
        var characters = new BitSet();
        characters.set(0x20, 0x7f);
        characters.set(0xa0, 0x100);
        "–—‘’“”„•…€".chars().forEach(characters::set);
        return characters;
    }

    TrueType face() {
        return face;
    }

    byte[] logo() {
        return logo;
    }

    /** The dictionary entries of the logo. */
    String logoEntries() {
        return logoEntries;
    }

    EmbeddedFont plain(Letter letter, Deflated deflated) {
        return variant == Variant.OWN ? EmbeddedFont.subset(face, letter.plain(), deflated) : plain;
    }

    EmbeddedFont bold(Letter letter, Deflated deflated) {
        return variant == Variant.OWN ? EmbeddedFont.subset(face, letter.bold(), deflated) : bold;
    }
}
