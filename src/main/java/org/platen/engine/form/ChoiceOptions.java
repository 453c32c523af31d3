package org.platen.engine.form;

import java.util.ArrayList;
import java.util.List;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/**
 * The options of a choice field (ISO 32000-2, 12.7.5.4), each with an export value and a display
 * text.
 */
final class ChoiceOptions {

    private final PdfDocument document;
    private final FieldTree fields;
    private final PdfValue widget;

    ChoiceOptions(PdfDocument document, FieldTree fields, PdfValue widget) {
        this.document = document;
        this.fields = fields;
        this.widget = widget;
    }

    /** The display text of an export value. */
    String shown(PdfValue value) {
        var resolved = document.resolve(value);
        var first = resolved.isArray() ? first(resolved) : value;
        String exported = FieldText.of(document, first);
        var options = fields.resolved(widget, "Opt");
        if (options.isArray()) {
            for (var element : options.elements()) {
                var option = document.resolve(element);
                if (option.isArray() && FieldText.of(document, part(option, 0)).equals(exported)) {
                    return FieldText.of(document, part(option, 1));
                }
            }
        }
        return exported;
    }

    private static PdfValue first(PdfValue array) {
        var elements = array.elements();
        return elements.isEmpty() ? PdfValue.nullValue() : elements.get(0);
    }

    private static PdfValue part(PdfValue option, int index) {
        var parts = option.elements();
        return parts.isEmpty()
                ? PdfValue.nullValue()
                : parts.get(Math.min(index, parts.size() - 1));
    }

    /** The display texts of all options. */
    List<String> shown() {
        return options(1);
    }

    /**
     * @param part 0 for export values, 1 for display texts
     */
    private List<String> options(int part) {
        var texts = new ArrayList<String>();
        var options = fields.resolved(widget, "Opt");
        if (options.isArray()) {
            for (var element : options.elements()) {
                var option = document.resolve(element);
                var value = option.isArray() ? part(option, part) : element;
                texts.add(FieldText.of(document, value).replaceAll("\\s", " "));
            }
        }
        return texts;
    }

    /** The indexes of the selected options. */
    List<Integer> selected() {
        var value = fields.inherited(widget, "V");
        var resolved = document.resolve(value);
        if (resolved.isNull()) {
            return Numbers.list(document, fields.resolved(widget, "I")).stream()
                    .map(Double::intValue)
                    .toList();
        }
        return indexesOf(values(value, resolved));
    }

    private List<Integer> indexesOf(List<String> values) {
        var exported = options(0);
        var selected = new ArrayList<Integer>();
        for (int i = 0; i < exported.size(); i++) {
            if (values.contains(exported.get(i))) {
                selected.add(i);
            }
        }
        return selected;
    }

    private List<String> values(PdfValue value, PdfValue resolved) {
        if (!resolved.isArray()) {
            return List.of(FieldText.of(document, value));
        }
        return resolved.elements().stream().map(each -> FieldText.of(document, each)).toList();
    }
}
