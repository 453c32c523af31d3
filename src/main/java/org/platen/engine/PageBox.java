package org.platen.engine;

import org.jspecify.annotations.Nullable;
import org.platen.engine.read.Document;
import org.platen.engine.read.PdfValue;

/**
 * What a page says, or inherits, of its geometry (ISO 32000-2, 7.7.3).
 *
 * @param rotation in degrees, clockwise
 * @param unit in points
 */
record PageBox(@Nullable Rectangle media, @Nullable Rectangle crop, long rotation, double unit) {

    static final PageBox NOTHING = new PageBox(null, null, 0, 1);

    /** What readers take a page to be that has no size: US letter. */
    private static final Rectangle MEDIA_OF_A_PAGE_WITHOUT = new Rectangle(0, 0, 612, 792);

    private static final double LARGEST_UNIT = 1e6;

    PageBox mediaOf(Document document, PdfValue node) {
        var own = Rectangle.of(document, document.resolve(node, "MediaBox"));
        return own == null ? this : new PageBox(own, crop, rotation, unit);
    }

    PageBox cropOf(Document document, PdfValue node) {
        var own = Rectangle.of(document, document.resolve(node, "CropBox"));
        return own == null ? this : new PageBox(media, own, rotation, unit);
    }

    PageBox rotationOf(Document document, PdfValue node) {
        var own = document.resolve(node, "Rotate");
        return own.isInteger() ? new PageBox(media, crop, own.integer(), unit) : this;
    }

    /** The unit is not inherited. */
    private PageBox unitOf(Document document, PdfValue page) {
        double own = Rectangle.number(document.resolve(page, "UserUnit"));
        return own > 0 && own < LARGEST_UNIT ? new PageBox(media, crop, rotation, own) : this;
    }

    PageBox overriddenBy(Document document, PdfValue page) {
        return mediaOf(document, page)
                .cropOf(document, page)
                .rotationOf(document, page)
                .unitOf(document, page);
    }

    /** The size of the page as it is seen: cropped, turned, in its unit. */
    PageSize visible() {
        var box = cropped(media == null ? MEDIA_OF_A_PAGE_WITHOUT : media);
        double width = box.width() * unit;
        double height = box.height() * unit;
        boolean lying = Math.floorMod(rotation, 180) == 90;
        return lying ? new PageSize(height, width) : new PageSize(width, height);
    }

    private Rectangle cropped(Rectangle whole) {
        var part = crop == null ? whole : whole.intersection(crop);
        return part.isEmpty() ? whole : part;
    }
}
