package org.platen.engine.share;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.Document;
import org.platen.engine.read.PdfValue;

/**
 * The optional content groups of a document, and how its default configuration shows them (ISO
 * 32000-2, 8.11.4.3). Groups that are equal but for that are different layers of a print file.
 */
final class Layers {

    private final Document document;
    private final IntMap layers = new IntMap();

    private Layers(Document document) {
        this.document = document;
    }

    /** The layers of a document, if it has any. */
    static @Nullable Layers of(Document document) {
        var properties = document.resolve(document.catalog(), "OCProperties");
        if (!properties.isDictionary()) {
            return null;
        }
        var layers = new Layers(document);
        layers.read(properties);
        return layers;
    }

    private void read(PdfValue properties) {
        var configuration = document.resolve(properties, "D");
        boolean off = document.resolve(configuration, "BaseState").isName("OFF");
        for (var group : elements(properties, "OCGs")) {
            put(group, off ? Layer.PRESENT | Layer.OFF : Layer.PRESENT);
        }
        elements(configuration, "ON").forEach(group -> put(group, Layer.PRESENT));
        elements(configuration, "OFF").forEach(group -> put(group, Layer.PRESENT | Layer.OFF));
        for (var automatic : elements(configuration, "AS")) {
            readAutomatic(document.resolve(automatic));
        }
    }

    private void readAutomatic(PdfValue automatic) {
        var event = document.resolve(automatic, "Event");
        int flag =
                event.isName("Print")
                        ? Layer.AS_USED_FOR_PRINT
                        : event.isName("View") ? Layer.AS_USED_FOR_VIEW : 0;
        for (var group : elements(automatic, "OCGs")) {
            if (layers.get(group.reference()) != IntMap.ABSENT) {
                put(group, layers.get(group.reference()) | flag);
            }
        }
    }

    private void put(PdfValue group, int layer) {
        int number = group.reference();
        if (number != PdfValue.NO_REFERENCE) {
            layers.put(number, layer);
        }
    }

    private List<PdfValue> elements(PdfValue dictionary, String key) {
        var value = document.resolve(dictionary, key);
        return value.isArray() ? value.elements() : List.of();
    }

    /** How an object is shown as a {@link Layer}, or {@link Layer#NONE}. */
    int layer(int objectNumber) {
        return layers.get(objectNumber);
    }
}
