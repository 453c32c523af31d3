package org.platen.engine.content;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.platen.engine.content.Drawing.NamesOfStream;
import org.platen.engine.content.ResourceDictionary.Entry;
import org.platen.engine.read.IndirectObject;
import org.platen.engine.read.PageTree;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/**
 * Determines which resources the pages, form XObjects, patterns and Type 3 fonts of a document
 * need, where it is worth while to leave out the others.
 *
 * <p>The result depends on the document alone, and not on earlier calls, so that the same steps
 * produce the same bytes. Not thread-safe.
 */
public final class NeededResources {

    private static final int MAX_KNOWN = 1_000;

    private final PdfDocument document;
    private final PageTree pages;
    private final IntFunction<PdfValue> inherited;
    // By object number; the entries of all of them are counted.
    private final Map<Integer, ResourceDictionary> dictionaries = new HashMap<>();
    private int entries;
    private final Map<Integer, Boolean> heavy = new HashMap<>();
    private final Map<Integer, NamesOfStream> names = new HashMap<>();
    private @Nullable Survey survey;

    /**
     * @param inherited returns the resources that pages inherit from a node of the page tree
     */
    public NeededResources(PdfDocument document, PageTree pages, IntFunction<PdfValue> inherited) {
        this.document = document;
        this.pages = pages;
        this.inherited = inherited;
    }

    /**
     * A resource dictionary without unneeded entries.
     *
     * @param kept by category and name, both as they are written
     * @param others its entries besides these categories
     */
    public record Reduced(Map<String, Map<String, PdfValue>> kept, Map<String, PdfValue> others) {

        static Reduced of(ResourceDictionary dictionary, Set<Entry> used) {
            var kept = new LinkedHashMap<String, Map<String, PdfValue>>();
            for (int i = 0; i < ResourceDictionary.CATEGORIES.size(); i++) {
                var some = dictionary.entriesAmong(used, i);
                if (!some.isEmpty()) {
                    kept.put(ResourceDictionary.CATEGORIES.get(i), some);
                }
            }
            return new Reduced(kept, dictionary.others());
        }

        /** The reduced resources as a dictionary. */
        public PdfValue dictionary() {
            var text = new StringBuilder("<<");
            others.forEach((name, value) -> append(text, name, value));
            kept.forEach(
                    (category, entries) -> {
                        text.append('/').append(category).append("<<");
                        entries.forEach((name, value) -> append(text, name, value));
                        text.append(">>");
                    });
            byte[] bytes = text.append(">>").toString().getBytes(StandardCharsets.ISO_8859_1);
            return new PdfValue(bytes, 0, bytes.length);
        }

        private static void append(StringBuilder text, String name, PdfValue value) {
            byte[] bytes = value.detached().bytes();
            text.append('/').append(name).append(' ');
            text.append(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    /** The resources that a page needs, or null if it should keep all. */
    public @Nullable Reduced ofPage(PdfValue page, int index) {
        return decided(() -> lookAtPage(page, resources(page, index)));
    }

    /**
     * The resources that a form XObject, a pattern or a Type 3 font needs, or null if the object
     * should keep all; null for all other objects.
     */
    public @Nullable Reduced of(IndirectObject object) {
        var resources = object.value().get("Resources");
        return resources == null || !isContent(object)
                ? null
                : decided(() -> lookAt(object, new Held(resources.reference(), resources)));
    }

    private boolean isContent(IndirectObject object) {
        return object.isStream()
                ? !document.resolve(object.value(), "Subtype").isName("Image")
                : object.value().get("CharProcs") != null;
    }

    private interface Look {

        @Nullable Reduced look();
    }

    private @Nullable Reduced decided(Look look) {
        // Warnings are issued when objects are copied. An object that is inspected here may not be
        // copied.
        var before = document.warnings().take();
        try {
            return look.look();
        } catch (MalformedPdfException e) {
            // The copier of the object decides whether it can be used.
            return null;
        } finally {
            document.warnings().take();
            if (!before.isEmpty()) {
                before.forEach(document.warnings()::add);
            }
            forgetIfMuch();
        }
    }

    private void forgetIfMuch() {
        if (entries > ResourceDictionary.MAX_ENTRIES) {
            dictionaries.clear();
            entries = 0;
        }
        if (names.size() > MAX_KNOWN) {
            names.clear();
        }
        if (heavy.size() > MAX_KNOWN) {
            heavy.clear();
        }
    }

    /**
     * Resources with the key under which results are remembered.
     *
     * @param key identifies the dictionary, or is 0 if it is used once only
     */
    private record Held(int key, PdfValue value) {}

    private Held resources(PdfValue page, int index) {
        var own = page.get("Resources");
        if (own != null && !own.isNull()) {
            return new Held(own.reference(), own);
        }
        int holder = pages.inherited(index).resources();
        if (holder == 0) {
            return new Held(0, PdfValue.nullValue());
        }
        var value = inherited.apply(holder);
        int reference = value.reference();
        return new Held(reference == PdfValue.NO_REFERENCE ? -holder : reference, value);
    }

    private @Nullable Reduced lookAtPage(PdfValue page, Held resources) {
        if (!isWorthALook(resources)) {
            return null;
        }
        var drawing = drawing();
        var dictionary = dictionary(resources);
        drawing.drawPage(page, dictionary);
        return reduced(dictionary, drawing.used());
    }

    private @Nullable Reduced lookAt(IndirectObject object, Held resources) {
        if (!isWorthALook(resources)) {
            return null;
        }
        var drawing = drawing();
        var dictionary = dictionary(resources);
        if (object.isStream()) {
            drawing.drawStream(object, dictionary);
        } else {
            drawing.drawGlyphs(object.value(), dictionary);
        }
        return reduced(dictionary, drawing.used());
    }

    private @Nullable Reduced reduced(ResourceDictionary dictionary, Set<Entry> used) {
        return isFull(dictionary, used) ? null : Reduced.of(dictionary, used);
    }

    private boolean isWorthALook(Held resources) {
        return !resources.value().isNull()
                && survey().allows(resources.key())
                && isHeavy(resources);
    }

    private boolean isHeavy(Held resources) {
        if (resources.key() == 0) {
            return isHeavy(dictionary(resources));
        }
        var known = heavy.get(resources.key());
        if (known == null) {
            known = isHeavy(dictionary(resources));
            heavy.put(resources.key(), known);
        }
        return known;
    }

    private boolean isHeavy(ResourceDictionary dictionary) {
        return Weight.isHeavy(document, pages, dictionary.entries());
    }

    /** Returns whether the unused entries are too light to be left out. */
    private boolean isFull(ResourceDictionary dictionary, Set<Entry> used) {
        return !Weight.isHeavy(document, pages, dictionary.without(used, Weight.MAX_ENTRIES + 1));
    }

    private Drawing drawing() {
        return new Drawing(
                document, value -> dictionary(new Held(value.reference(), value)), names);
    }

    private ResourceDictionary dictionary(Held resources) {
        var known = resources.key() == 0 ? null : dictionaries.get(resources.key());
        if (known == null) {
            known = new ResourceDictionary(document, resources.value());
            entries += known.entries().size();
            if (resources.key() != 0) {
                dictionaries.put(resources.key(), known);
            }
        }
        return known;
    }

    private Survey survey() {
        if (survey == null) {
            survey = pages.count() > Survey.MIN_PAGES ? surveyed() : Survey.NONE;
        }
        return survey;
    }

    private Survey surveyed() {
        var made = new Survey();
        for (int index : Survey.samples(pages.count())) {
            try {
                addSample(made, index);
            } catch (MalformedPdfException e) {
                made.add(0, false);
            }
            forgetIfMuch();
        }
        return made;
    }

    private void addSample(Survey made, int index) {
        var object = document.find(pages.page(index));
        if (object == null) {
            return;
        }
        var resources = resources(object.value(), index);
        if (resources.value().isNull() || !isHeavy(resources)) {
            made.add(resources.key(), true);
            return;
        }
        var drawing = drawing();
        var dictionary = dictionary(resources);
        drawing.drawPage(object.value(), dictionary);
        made.add(resources.key(), isFull(dictionary, drawing.used()));
        drawing.met().forEach((own, key) -> made.add(key, isFull(own, drawing.used())));
    }
}
