package org.platen.engine.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.primitive.IntMap;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/**
 * The optional content groups of a document with their states in the default configuration (ISO
 * 32000-2, 8.11.4.3). Groups that differ only in their state are different layers of a print file.
 */
public final class Layers {

    private static final String VIEW = "View";
    private static final String ALL = "All";

    private final PdfDocument document;
    private final IntMap layers = new IntMap();

    private Layers(PdfDocument document) {
        this.document = document;
    }

    /** The layers of a document; null if it has none. */
    public static @Nullable Layers of(PdfDocument document) {
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
        var intents = intents(configuration);
        for (var group : elements(properties, "OCGs")) {
            int state = off ? Layer.PRESENT | Layer.OFF : Layer.PRESENT;
            put(group, state | effect(document.resolve(group), intents));
        }
        elements(configuration, "ON").forEach(group -> put(group, layer(group) & ~Layer.OFF));
        // Viewers differ on groups that the document does not list, so they stay unlisted.
        elements(configuration, "OFF").forEach(group -> put(group, layer(group) | Layer.OFF));
        for (var automatic : elements(configuration, "AS")) {
            readAutomatic(document.resolve(automatic));
        }
    }

    /** The intents of a group or a configuration (8.11.2.3). */
    private List<String> intents(PdfValue dictionary) {
        var intent = document.resolve(dictionary, "Intent");
        if (intent.isArray()) {
            return intent.elements().stream()
                    .map(document::resolve)
                    .filter(PdfValue::isName)
                    .map(PdfValue::name)
                    .toList();
        }
        return List.of(intent.isName() ? intent.name() : VIEW);
    }

    private int effect(PdfValue group, List<String> wanted) {
        var its = intents(group);
        boolean counts =
                wanted.contains(ALL)
                        || its.contains(ALL)
                        || its.stream().anyMatch(wanted::contains);
        int effect = counts ? 0 : Layer.WITHOUT_EFFECT;
        return wanted.equals(List.of(VIEW)) ? effect : effect | Layer.NOT_FOR_VIEW;
    }

    private void readAutomatic(PdfValue automatic) {
        int flag =
                isUsedFor("Print", automatic)
                        ? Layer.AS_USED_FOR_PRINT
                        : isUsedFor("View", automatic) ? Layer.AS_USED_FOR_VIEW : 0;
        for (var group : elements(automatic, "OCGs")) {
            if (layer(group) != Layer.NONE) {
                put(group, layer(group) | flag);
            }
        }
    }

    /**
     * Returns whether an automatic state applies to an event. Other categories, such as zoom and
     * language, do not decide about printing.
     */
    private boolean isUsedFor(String event, PdfValue automatic) {
        return document.resolve(automatic, "Event").isName(event)
                && elements(automatic, "Category").stream()
                        .anyMatch(category -> document.resolve(category).isName(event));
    }

    private int layer(PdfValue group) {
        return layer(group.reference());
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

    /** The state of an object as a {@link Layer}, or {@link Layer#NONE}. */
    public int layer(int objectNumber) {
        return layers.get(objectNumber);
    }
}
