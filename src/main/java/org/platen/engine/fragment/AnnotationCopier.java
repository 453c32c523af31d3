package org.platen.engine.fragment;

import java.util.ArrayList;
import java.util.List;
import org.platen.engine.Conformance;
import org.platen.engine.DocumentFeature;
import org.platen.engine.Forms;
import org.platen.engine.document.BaseUri;
import org.platen.engine.document.Destinations;
import org.platen.engine.form.Appearance;
import org.platen.engine.primitive.IntMap;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfString;
import org.platen.engine.syntax.PdfValue;

/**
 * Copies annotations (ISO 32000-2, 12.5) as far as a printed page needs them: without scripts,
 * attached files and signatures, and with only those links whose destination is in the print file.
 */
final class AnnotationCopier {

    private static final List<String> DROPPED =
            List.of(
                    "P",
                    "A",
                    "AA",
                    "PA",
                    "Dest",
                    "FS",
                    "AF",
                    "IRT",
                    "Popup",
                    "Parent",
                    "RichMediaContent",
                    "RichMediaSettings",
                    "3DD");
    private static final List<String> DROPPED_BUT_FOR_A_FONT = plus(DROPPED, "DA");
    // Related annotations of the same page (12.5.6.2 and 12.5.6.14).
    private static final String[] RELATIVES = {"IRT", "Popup", "Parent"};
    private static final List<String> DROPPED_OF_A_WIDGET = plus(DROPPED, "Kids", "DA");
    private static final List<String> DROPPED_OF_A_WIDGET_DRAWN_ANEW =
            plus(DROPPED_OF_A_WIDGET, "AP", "AS");
    // A signature field is reduced to its appearance, that is, to a stamp.
    private static final List<String> DROPPED_OF_A_SIGNATURE =
            plus(DROPPED_OF_A_WIDGET, "Subtype", "FT", "T", "TU", "TM", "Ff", "V", "Lock", "SV");
    // ISO 32000-2, 12.7.4.
    private static final List<String> INHERITED_OF_FIELDS =
            List.of("FT", "T", "Ff", "V", "DA", "Q", "MaxLen", "Opt");
    private static final String DRAWN_BY_READERS =
            "form fields have values without an appearance, which viewers"
                    + " draw but some printers do not; they are left unchanged,"
                    + " because the form does not request appearances (flatten draws them)";
    private static final List<String> EMBEDDED_FILES = List.of("EF", "RF");

    private final PageRange range;
    private final PdfDocument document;
    private final ValueCopier copier;
    private final Destinations destinations;
    private final ScriptCopier scripts;
    private final FontNames fontNames;

    AnnotationCopier(PageRange range, ValueCopier copier, FontNames fontNames) {
        this.range = range;
        this.document = range.document().document();
        this.copier = copier;
        this.fontNames = fontNames;
        destinations = new Destinations(range.document());
        scripts = new ScriptCopier(document, copier);
    }

    private static List<String> plus(List<String> some, String... more) {
        var all = new ArrayList<String>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    /** Returns whether the page keeps any part of an annotation. */
    boolean keeps(PdfValue annotation) {
        return annotation.isDictionary()
                && (!isWidget(annotation)
                        || (range.forms() == Forms.KEEP
                                && (!isSignature(annotation) || annotation.get("AP") != null)));
    }

    static boolean isWidget(PdfValue annotation) {
        var subtype = annotation.get("Subtype");
        return subtype != null && subtype.isName("Widget");
    }

    /**
     * Returns whether a widget belongs to a signature field. Its value would sign a document that
     * no longer exists.
     */
    private boolean isSignature(PdfValue widget) {
        return range.document().fieldTree().isOfType(widget, "Sig");
    }

    /**
     * Copies the entries of an annotation without closing the dictionary.
     *
     * @param number its object number, or {@link PdfValue#NO_REFERENCE}
     * @param page the object number of the page that it is on, or 0
     */
    void copyOpen(PdfValue annotation, int number, int page) {
        if (!isWidget(annotation)) {
            copyOther(annotation);
        } else if (isSignature(annotation)) {
            copier.copyOpen(annotation, DROPPED_OF_A_SIGNATURE);
            copier.putName("Subtype");
            copier.putName("Stamp");
        } else {
            copyWidget(annotation, number);
        }
        // An annotation belongs to one page only (12.5.2), so it must not be shared.
        if (range.hasPage(page)) {
            copier.putName("P");
            copier.putReference(page);
        }
        copyLink(annotation);
        copyFile(annotation);
        copyRelatives(annotation, page);
        if (range.keeps(DocumentFeature.SCRIPTS)) {
            scripts.copyAction(annotation);
            scripts.copyEvents(annotation);
        }
    }

    private void copyOther(PdfValue annotation) {
        var appearance = annotation.get("DA");
        copier.copyOpen(annotation, appearance == null ? DROPPED : DROPPED_BUT_FOR_A_FONT);
        if (appearance != null) {
            copyDefaultAppearance(appearance);
        }
    }

    private void copyDefaultAppearance(PdfValue value) {
        copier.putName("DA");
        fontNames.copy(value);
    }

    /**
     * Copies a widget, with a new appearance if it needs one. A conformance standard requires
     * embedded fonts; documents that conform to it have them, so their widgets keep their
     * appearances.
     */
    private void copyWidget(PdfValue widget, int number) {
        var appearance =
                range.conformance() == Conformance.NONE && !isLeftToReaders(widget, number)
                        ? range.document().appearances().of(widget)
                        : null;
        if (appearance == null) {
            copier.copyOpen(widget, DROPPED_OF_A_WIDGET);
        } else {
            copier.copyOpen(widget, DROPPED_OF_A_WIDGET_DRAWN_ANEW);
            copyPictures(appearance.pictures());
            if (appearance.state() != null) {
                copier.putName("AS");
                copier.copyName(appearance.state());
            }
        }
        var own = widget.get("DA");
        if (own != null) {
            copyDefaultAppearance(own);
        }
    }

    /**
     * Returns whether viewers draw a widget themselves, from the same values as in its document.
     */
    private boolean isLeftToReaders(PdfValue widget, int number) {
        var form = range.form();
        boolean left =
                widget.get("AP") == null
                        && form != null
                        && form.keepsValues(widget, number)
                        && range.document().appearances().isLeftToReaders(widget);
        if (left && range.document().appearances().hasValue(widget)) {
            document.warnings().add(DRAWN_BY_READERS);
        }
        return left;
    }

    private void copyPictures(List<Appearance.Picture> pictures) {
        boolean several = pictures.get(0).state() != null;
        copier.putName("AP");
        copier.put("<<");
        copier.putName("N");
        if (several) {
            copier.put("<<");
        }
        for (var picture : pictures) {
            if (picture.state() != null) {
                copier.copyName(picture.state());
            }
            int number = range.document().made().add(picture.dictionary(), picture.content());
            copier.putReference(number);
        }
        copier.put(several ? ">>>>" : ">>");
    }

    private void copyRelatives(PdfValue annotation, int page) {
        for (String key : RELATIVES) {
            var relative = annotation.get(key);
            int number = relative == null ? PdfValue.NO_REFERENCE : relative.reference();
            boolean there =
                    range.document().has(number)
                            && range.document().pageOfAnnotation(number) == page
                            && page != IntMap.ABSENT;
            if (there && !(key.equals("Parent") && isWidget(annotation))) {
                copier.putName(key);
                copier.putReference(number);
            }
        }
    }

    /** Adds the values that a widget inherits from parent fields that are not copied with it. */
    void copyInheritedOfField(PdfValue annotation) {
        if (isWidget(annotation) && !isSignature(annotation)) {
            for (String key : INHERITED_OF_FIELDS) {
                copyInheritedOfField(annotation, key);
            }
        }
    }

    private void copyInheritedOfField(PdfValue annotation, String key) {
        var value = range.document().fieldTree().inherited(annotation, key);
        if (!value.isNull() && annotation.get(key) == null) {
            copier.putName(key);
            if (key.equals("DA")) {
                fontNames.copy(value);
            } else {
                copier.copy(value);
            }
        }
    }

    private void copyLink(PdfValue annotation) {
        var action = document.resolve(annotation, "A");
        if (document.resolve(action, "S").isName("URI")) {
            copyUri(action);
        }
        var destination = destinations.ofDictionary(annotation);
        if (destination != null && range.ordinal(destination.page()) >= 0) {
            copier.putName("Dest");
            range.copy(destination, copier);
        }
    }

    private void copyUri(PdfValue action) {
        var uri = document.resolve(action, "URI");
        if (!uri.isNull()) {
            copier.putName("A");
            copier.put("<<");
            copier.putName("S");
            copier.putName("URI");
            copier.putName("URI");
            copyAddress(uri);
            if (document.resolve(action, "IsMap").isTrue()) {
                copier.put("/IsMap true");
            }
            copier.put(">>");
        }
    }

    private void copyAddress(PdfValue uri) {
        var base = range.document().facts().base();
        if (base == null || !uri.isString() || BaseUri.isAbsolute(PdfString.characters(uri))) {
            copier.copy(uri);
        } else {
            copier.put(PdfString.literal(base.resolve(PdfString.characters(uri))));
        }
    }

    private void copyFile(PdfValue annotation) {
        boolean whole = range.keeps(DocumentFeature.ATTACHMENTS);
        var file = document.resolve(annotation, "FS");
        if (file.isDictionary()) {
            copier.putName("FS");
            if (whole) {
                copier.copy(annotation.require("FS"));
            } else {
                copier.copyOpen(file, EMBEDDED_FILES);
                copier.put(">>");
            }
        }
        var associated = annotation.get("AF");
        if (associated != null && whole) {
            copier.putName("AF");
            copier.copy(associated);
        }
    }
}
