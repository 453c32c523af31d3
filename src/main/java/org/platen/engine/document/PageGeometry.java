package org.platen.engine.document;

import org.jspecify.annotations.Nullable;
import org.platen.engine.read.InheritedAttributes;
import org.platen.engine.syntax.PdfValue;

/**
 * The boxes, rotation and unit of a page, its own or inherited ones (ISO 32000-2, 7.7.3): the
 * geometry that {@code PageCopier} gives the page.
 *
 * @param rotation in degrees, clockwise
 * @param unit in points
 */
record PageGeometry(
        @Nullable Rectangle media, @Nullable Rectangle crop, double rotation, double unit) {

    /** The size that readers assume for pages without one: US letter. */
    private static final Rectangle DEFAULT_MEDIA = new Rectangle(0, 0, 612, 792);

    private static final double MAX_UNIT = 1e6;

    /** The geometry that pages inherit from nodes of the page tree. */
    static PageGeometry inherited(SourceDocument source, InheritedAttributes nodes) {
        var document = source.document();
        var rotation = document.resolve(source.inherited(nodes.rotate(), "Rotate"));
        return new PageGeometry(
                Rectangle.of(document, source.inherited(nodes.mediaBox(), "MediaBox")),
                Rectangle.of(document, source.inherited(nodes.cropBox(), "CropBox")),
                degrees(rotation),
                1);
    }

    /** The geometry of a page that inherits this one. */
    PageGeometry of(SourceDocument source, PdfValue page) {
        var document = source.document();
        var ownMedia = Rectangle.of(document, document.resolve(page, "MediaBox"));
        var ownCrop = Rectangle.of(document, document.resolve(page, "CropBox"));
        var ownRotation = page.get("Rotate");
        double ownUnit = document.resolve(page, "UserUnit").number();
        return new PageGeometry(
                ownMedia == null ? media : ownMedia,
                ownCrop == null ? crop : ownCrop,
                ownRotation == null ? rotation : degrees(document.resolve(ownRotation)),
                ownUnit > 0 && ownUnit < MAX_UNIT ? ownUnit : 1);
    }

    private static double degrees(PdfValue rotation) {
        double degrees = rotation.number();
        return Double.isNaN(degrees) ? 0 : degrees;
    }

    /** The visible width of the page: cropped and rotated, in points. */
    double width() {
        return (isLying() ? visible().height() : visible().width()) * unit;
    }

    /** The visible height of the page: cropped and rotated, in points. */
    double height() {
        return (isLying() ? visible().width() : visible().height()) * unit;
    }

    private boolean isLying() {
        return Math.floorMod((long) rotation, 180) == 90;
    }

    private Rectangle visible() {
        var whole = media == null ? DEFAULT_MEDIA : media;
        var part = crop == null ? whole : whole.intersection(crop);
        return part.isUsable() ? part : whole;
    }
}
