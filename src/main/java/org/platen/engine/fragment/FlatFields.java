package org.platen.engine.fragment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.form.Content;
import org.platen.engine.form.Numbers;
import org.platen.engine.form.Placement;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/**
 * Flattens form fields: their appearances are drawn after the content of their page, whose own
 * streams stay as they are. Fields that are not to be printed are left out.
 */
final class FlatFields {

    // Annotation flags (ISO 32000-2, 12.5.3).
    private static final int HIDDEN = 1 << 1;
    private static final int PRINT = 1 << 2;

    private static final String PREFIX = "Field";
    private static final String UNUSED = "_";
    private static final List<String> EXTENDED = List.of("XObject", "Properties");

    private final OpenDocument open;
    private final PdfDocument document;
    private final List<Flat> flats = new ArrayList<>();
    private String prefix = PREFIX;

    /**
     * A field to be drawn.
     *
     * @param picture object number of its appearance
     * @param layer optional content that it belongs to
     */
    private record Flat(int picture, String placement, @Nullable PdfValue layer) {}

    FlatFields(OpenDocument open) {
        this.open = open;
        this.document = open.document();
    }

    /** Returns whether a page has fields to be drawn. The other methods then apply to these. */
    boolean areOn(int page) {
        flats.clear();
        for (var element : open.annotations(page)) {
            var annotation = document.resolve(element);
            if (annotation.isDictionary() && AnnotationCopier.isWidget(annotation)) {
                add(annotation);
            }
        }
        return !flats.isEmpty();
    }

    private void add(PdfValue widget) {
        var flags = document.resolve(widget, "F");
        long bits = flags.isInteger() ? flags.integer() : 0;
        if ((bits & PRINT) == 0 || (bits & HIDDEN) != 0) {
            return;
        }
        int picture = picture(widget);
        var object = open.has(picture) ? open.find(picture) : null;
        if (object == null || !object.isStream()) {
            return;
        }
        var placement =
                Placement.of(
                        Numbers.rectangle(document, document.resolve(widget, "Rect")),
                        Numbers.rectangle(document, document.resolve(object.value(), "BBox")),
                        Numbers.list(document, document.resolve(object.value(), "Matrix")));
        if (placement != null) {
            flats.add(new Flat(form(picture), placement, widget.get("OC")));
        }
    }

    /** The object number of the appearance that shows the widget, or 0. */
    private int picture(PdfValue widget) {
        var made = open.appearances().of(widget);
        if (made != null) {
            var first = made.pictures().get(0);
            return open.made().add(first.dictionary(), first.content());
        }
        var appearance = document.resolve(widget, "AP");
        var normal = appearance.get("N");
        if (normal == null) {
            return 0;
        }
        var object = document.find(normal.reference());
        if (object != null && object.isStream()) {
            return normal.reference();
        }
        var states = document.resolve(normal);
        var state = document.resolve(widget, "AS");
        var one = state.isName() ? states.get(state.name()) : null;
        return one == null ? 0 : one.reference();
    }

    /**
     * The object number of an appearance as a form XObject. Some appearances lack the entries that
     * make a stream one (8.10.2).
     */
    private int form(int picture) {
        var object = open.find(picture);
        if (object == null || object.value().get("Subtype") != null) {
            return picture;
        }
        byte[] own = object.value().detached().bytes();
        byte[] bytes =
                ("<</Subtype/Form"
                                + new String(own, 2, own.length - 2, StandardCharsets.ISO_8859_1))
                        .getBytes(StandardCharsets.ISO_8859_1);
        return open.made().add(new PdfValue(bytes, 0, bytes.length), open.data(object));
    }

    /**
     * Copies the content of the page, followed by the fields.
     *
     * @param streams references to the streams of the page's own content
     */
    void copyContents(List<PdfValue> streams, PdfValue resources, ValueCopier copier) {
        chooseNames(resources);
        copier.putName("Contents");
        copier.put("[");
        copier.putReference(open.made().add("q\n".getBytes(StandardCharsets.ISO_8859_1)));
        streams.forEach(copier::copy);
        copier.putReference(open.made().add(drawing()));
        copier.put("]");
    }

    private void chooseNames(PdfValue resources) {
        prefix = PREFIX;
        for (String kind : EXTENDED) {
            var keys = document.resolve(resources, kind).keys();
            while (keys.stream().anyMatch(key -> key.startsWith(prefix))) {
                prefix += UNUSED;
            }
        }
    }

    private byte[] drawing() {
        var content = new Content();
        content.raw("\nQ\n");
        for (int i = 0; i < flats.size(); i++) {
            boolean layered = flats.get(i).layer() != null;
            content.raw(layered ? "/OC /" + prefix + i + " BDC\n" : "");
            content.raw("q\n" + flats.get(i).placement() + " cm\n/" + prefix + i + " Do\nQ\n");
            content.raw(layered ? "EMC\n" : "");
        }
        return content.bytes();
    }

    /** Copies the resources of the page, and adds those of the fields. */
    void copyResources(PdfValue resources, ValueCopier copier) {
        copier.putName("Resources");
        if (resources.isDictionary()) {
            copier.expect(Expected.RESOURCES);
            copier.copyOpen(resources, EXTENDED);
        } else {
            copier.put("<<");
        }
        open(resources, "XObject", copier);
        for (int i = 0; i < flats.size(); i++) {
            copier.putName(prefix + i);
            copier.putReference(flats.get(i).picture());
        }
        copier.put(">>");
        open(resources, "Properties", copier);
        for (int i = 0; i < flats.size(); i++) {
            var layer = flats.get(i).layer();
            if (layer != null) {
                copier.putName(prefix + i);
                copier.copy(layer);
            }
        }
        copier.put(">>>>");
    }

    private void open(PdfValue resources, String kind, ValueCopier copier) {
        var own = document.resolve(resources, kind);
        copier.putName(kind);
        if (own.isDictionary()) {
            own.keys().forEach(Expected::checkResource);
            copier.copyOpen(own, List.of());
        } else {
            copier.put("<<");
        }
    }
}
