package org.platen.engine.fragment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.form.FieldTree;
import org.platen.engine.read.ObjectSet;
import org.platen.engine.syntax.PdfString;
import org.platen.engine.syntax.PdfValue;

/**
 * The interactive form of a document (ISO 32000-2, 12.7), with its field tree reduced to the fields
 * on the pages of a range.
 */
final class FormFields {

    /** Entries with which a field is not copied, besides those that {@link #copyPlace} adds. */
    static final List<String> DROPPED = List.of("AA", "Kids", "Parent", "Lock", "SV", "DA");

    private static final List<String> INHERITED_FROM_THE_FORM = List.of("DA", "Q");

    private static final List<String> LISTS = List.of("Fields", "XFA");

    private final OpenDocument document;
    private final PdfValue form;
    private final ObjectSet listed;
    private final ObjectSet used;
    private final List<PdfValue> usedRoots = new ArrayList<>();
    private long step = -1;

    private FormFields(OpenDocument document, PdfValue form) {
        this.document = document;
        this.listed = new ObjectSet(document.document());
        this.used = new ObjectSet(document.document());
        this.form = FieldTree.without(form, LISTS);
        var fields = document.document().resolve(form, "Fields");
        if (fields.isArray()) {
            fields.elements().forEach(field -> listed.add(field.reference()));
        }
    }

    /** The form of a document; null unless it has one with fields. */
    static @Nullable FormFields of(OpenDocument document) {
        var form = document.document().resolve(document.document().catalog(), "AcroForm");
        if (!form.isDictionary()) {
            return null;
        }
        var fields = new FormFields(document, form);
        return fields.listed.isEmpty() ? null : fields;
    }

    /**
     * Finds the fields that are on the pages of a range.
     *
     * @param anew whether the step begins, possibly once more
     * @return whether there are any, and this is the first call for the step
     */
    boolean enter(PageRange range, boolean anew) {
        if (step == range.step() && !anew) {
            return false;
        }
        step = range.step();
        used.clear();
        usedRoots.clear();
        for (int page = 0; page < range.count(); page++) {
            int number = document.pages().page(range.index(page));
            document.annotations(number).forEach(widget -> enter(widget, number));
        }
        return !usedRoots.isEmpty();
    }

    private void enter(PdfValue reference, int page) {
        int number = reference.reference();
        var widget = document.document().resolve(reference);
        boolean field =
                document.has(number)
                        && widget.isDictionary()
                        && AnnotationCopier.isWidget(widget)
                        && !document.fieldTree().isOfType(widget, "Sig");
        if (field) {
            document.setPageOfAnnotation(number, page);
            use(number, widget);
        }
    }

    private void use(int widgetNumber, PdfValue widget) {
        int number = widgetNumber;
        var field = widget;
        for (int i = 0; i < FieldTree.MAX_DEPTH && !used.contains(number); i++) {
            used.add(number);
            var parent = field.get("Parent");
            int above = parent == null ? PdfValue.NO_REFERENCE : parent.reference();
            if (parent == null || !document.has(above)) {
                if (listed.contains(number)) {
                    usedRoots.add(field);
                }
                return;
            }
            number = above;
            field = document.fieldTree().parent(field);
        }
    }

    /**
     * Returns whether a widget belongs to a field that the form lists. In the print file it then
     * inherits everything that it inherits here.
     */
    boolean keepsValues(PdfValue widget, int widgetNumber) {
        int number = widgetNumber;
        var field = widget;
        for (int i = 0; i < FieldTree.MAX_DEPTH && used.contains(number); i++) {
            var parent = field.get("Parent");
            int above = parent == null ? PdfValue.NO_REFERENCE : parent.reference();
            if (parent == null || !document.has(above)) {
                return listed.contains(number);
            }
            number = above;
            field = document.fieldTree().parent(field);
        }
        return false;
    }

    /** Returns whether an object is a field, or part of one, on a page of the range. */
    boolean uses(int number) {
        return used.contains(number);
    }

    /** Returns whether an object is a field without a parent, on a page of the range. */
    boolean isRoot(int number) {
        return used.contains(number) && listed.contains(number);
    }

    /** The fields on pages of the range as an addition to the form, see {@link FormPart}. */
    FormPart part(List<String> fontNames) {
        long[] names =
                usedRoots.stream()
                        .map(root -> document.document().resolve(root, "T"))
                        .filter(PdfValue::isString)
                        .mapToLong(name -> FormPart.hashOfName(PdfString.text(name)))
                        .toArray();
        return new FormPart(names, fontNames);
    }

    /**
     * References to the fields on pages of the range that scripts calculate, in calculation order.
     */
    List<PdfValue> calculationOrder() {
        var order = document.document().resolve(form, "CO");
        return order.isArray()
                ? order.elements().stream()
                        .filter(field -> used.contains(field.reference()))
                        .toList()
                : List.of();
    }

    /** Adds the position of a field or a widget in the field tree. */
    void copyPlace(PdfValue field, int number, ValueCopier copier, FontNames fontNames) {
        var parent = field.get("Parent");
        if (parent != null && used.contains(parent.reference())) {
            copier.putName("Parent");
            copier.putReference(parent.reference());
        } else {
            copyInherited(field, copier, fontNames);
        }
        var kids = document.document().resolve(field, "Kids");
        if (kids.isArray() && used.contains(number)) {
            copyKids(kids, copier);
        }
    }

    /**
     * Copies values that a field inherits from its form. The print file has one form for the fields
     * of all documents.
     */
    private void copyInherited(PdfValue field, ValueCopier copier, FontNames fontNames) {
        for (String key : INHERITED_FROM_THE_FORM) {
            var value = document.document().resolve(form, key);
            if (field.get(key) == null && !value.isNull()) {
                copier.putName(key);
                if (key.equals("DA")) {
                    fontNames.copy(value);
                } else {
                    copier.copy(value);
                }
            }
        }
    }

    private void copyKids(PdfValue kids, ValueCopier copier) {
        copier.putName("Kids");
        copier.put("[");
        for (var kid : kids.elements()) {
            if (used.contains(kid.reference())) {
                copier.putReference(kid.reference());
            }
        }
        copier.put("]");
    }
}
