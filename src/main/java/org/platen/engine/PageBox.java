package org.platen.engine;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, or inherits, of its geometry (ISO 32000-2, 7.7.3.4).
 *
 * @param rotation in degrees, clockwise
 */
record PageBox(@Nullable PDRectangle media, @Nullable PDRectangle crop, int rotation) {

    static final PageBox NOTHING = new PageBox(null, null, 0);

    PageBox overriddenBy(COSDictionary page) {
        var ownMedia = box(page.getCOSArray(COSName.MEDIA_BOX));
        var ownCrop = box(page.getCOSArray(COSName.CROP_BOX));
        return new PageBox(
                ownMedia == null ? media : ownMedia,
                ownCrop == null ? crop : ownCrop,
                page.getInt(COSName.ROTATE, rotation));
    }

    private static @Nullable PDRectangle box(@Nullable COSArray corners) {
        if (corners == null || corners.size() < 4) {
            return null;
        }
        var box = new PDRectangle(corners);
        return isEmpty(box) ? null : box;
    }

    private static boolean isEmpty(PDRectangle box) {
        return !(box.getWidth() > 0 && box.getHeight() > 0)
                || Float.isInfinite(box.getWidth())
                || Float.isInfinite(box.getHeight());
    }

    /** The size of the page as it is seen: cropped, turned, in its unit. */
    PageSize visible(COSDictionary page) {
        var box = cropped(media == null ? PDRectangle.LETTER : media);
        double unit = unit(page.getFloat(COSName.USER_UNIT, 1));
        double width = box.getWidth() * unit;
        double height = box.getHeight() * unit;
        boolean lying = Math.floorMod(rotation, 180) == 90;
        return lying ? new PageSize(height, width) : new PageSize(width, height);
    }

    private PDRectangle cropped(PDRectangle whole) {
        if (crop == null) {
            return whole;
        }
        var part = new PDRectangle();
        part.setLowerLeftX(Math.max(whole.getLowerLeftX(), crop.getLowerLeftX()));
        part.setLowerLeftY(Math.max(whole.getLowerLeftY(), crop.getLowerLeftY()));
        part.setUpperRightX(Math.min(whole.getUpperRightX(), crop.getUpperRightX()));
        part.setUpperRightY(Math.min(whole.getUpperRightY(), crop.getUpperRightY()));
        return isEmpty(part) ? whole : part;
    }

    private static double unit(float unit) {
        return unit > 0 && !Float.isInfinite(unit) ? unit : 1;
    }
}
