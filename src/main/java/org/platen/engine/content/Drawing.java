package org.platen.engine.content;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.platen.engine.content.ResourceDictionary.Entry;
import org.platen.engine.read.IndirectObject;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/**
 * A traversal of the content streams of a page and of all form XObjects, patterns, glyphs and soft
 * masks that they name. Collects the entries of resource dictionaries that are named on the way.
 * Used once.
 *
 * <p>If a form XObject lacks a name that its content uses, the name is taken from the resources
 * where the form is drawn. Some readers do so, even if the form has resources of its own.
 */
final class Drawing {

    private static final int REFERENCES_IN_A_ROW = 16;
    private static final int MAX_STREAMS = 1_000;
    private static final int MAX_DECODED = 1 << 23;
    // An ordinary content stream is three to thirty times as long when decoded; one that is meant
    // to waste time, a thousand times.
    private static final int MAX_DECODED_ALWAYS = 1 << 16;
    private static final int MAX_RATIO = 64;
    private static final int BYTES_AN_ENTRY = 160;

    private final PdfDocument document;
    private final Function<PdfValue, ResourceDictionary> dictionaries;
    private final Map<Integer, NamesOfStream> known;
    private final Deque<Visit> waiting = new ArrayDeque<>();
    private final Set<Entry> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, ResourceDictionary> ownOf = new HashMap<>();
    private final Map<ResourceDictionary, Integer> met = new LinkedHashMap<>();
    private int streams;
    private long decoded;
    private boolean isPage;

    /**
     * @param dictionaries creates resource dictionaries from values
     * @param known the names of streams that were read for other drawings, by object number
     */
    Drawing(
            PdfDocument document,
            Function<PdfValue, ResourceDictionary> dictionaries,
            Map<Integer, NamesOfStream> known) {
        this.document = document;
        this.dictionaries = dictionaries;
        this.known = known;
    }

    /**
     * The names that occur in a stream.
     *
     * @param drawn those of them that are used for drawing
     * @param decoded its length without filters
     */
    record NamesOfStream(Set<String> names, Set<String> drawn, int decoded) {}

    /** The stack of resources in which names are looked up, the innermost first. */
    private static final class Scope {

        private final ResourceDictionary own;
        private final @Nullable Scope outer;
        private final Set<Integer> drawn = new HashSet<>();

        Scope(ResourceDictionary own, @Nullable Scope outer) {
            this.own = own;
            this.outer = outer;
        }
    }

    private record Visit(int stream, Scope scope) {}

    /** The entries of all dictionaries that were named. */
    Set<Entry> used() {
        return used;
    }

    /**
     * The dictionaries of form XObjects, patterns and fonts that were drawn, with their numbers or
     * 0.
     */
    Map<ResourceDictionary, Integer> met() {
        return met;
    }

    /** Draws a page. */
    void drawPage(PdfValue page, ResourceDictionary resources) {
        isPage = true;
        var scope = new Scope(resources, null);
        follow(namesOf(page).names(), Set.of(), scope);
        drawAnnotations(page, scope);
        drawWaiting();
    }

    private ContentNames namesOf(PdfValue page) {
        var contents = document.resolve(page, "Contents");
        var names = new ContentNames();
        if (contents.isArray()) {
            contents.forEachElement(element -> read(element, names));
        } else if (page.get("Contents") != null) {
            read(page.require("Contents"), names);
        }
        return names;
    }

    private void drawAnnotations(PdfValue page, Scope scope) {
        var annotations = document.resolve(page, "Annots");
        if (annotations.isArray()) {
            annotations.forEachElement(
                    annotation ->
                            drawAppearances(
                                    document.resolve(document.resolve(annotation), "AP"), scope));
        }
    }

    /** Draws a form XObject or a pattern with resources of its own. */
    void drawStream(IndirectObject stream, ResourceDictionary resources) {
        follow(namesOf(stream), new Scope(resources, null));
        drawWaiting();
    }

    /** Draws all glyphs of a Type 3 font with resources of its own. */
    void drawGlyphs(PdfValue font, ResourceDictionary resources) {
        drawGlyphs(font, new Scope(resources, null));
        drawWaiting();
    }

    private void drawWaiting() {
        while (!waiting.isEmpty()) {
            var visit = waiting.remove();
            var stream = document.find(visit.stream());
            if (stream != null) {
                follow(namesOf(stream), visit.scope());
            }
        }
    }

    private void read(PdfValue reference, ContentNames names) {
        var value = reference;
        for (int i = 0; i < REFERENCES_IN_A_ROW && !value.isNull(); i++) {
            var object = document.find(requireReference(value));
            if (object == null) {
                return;
            }
            if (object.value().reference() == PdfValue.NO_REFERENCE) {
                names.add(decode(object));
                return;
            }
            value = object.value();
        }
    }

    private static int requireReference(PdfValue value) {
        int number = value.reference();
        if (number == PdfValue.NO_REFERENCE) {
            throw new MalformedPdfException("the page content is not a stream");
        }
        return number;
    }

    private NamesOfStream namesOf(IndirectObject stream) {
        var names = known.get(stream.number());
        if (names == null) {
            var read = new ContentNames();
            byte[] content = decode(stream);
            read.add(content);
            names = new NamesOfStream(read.names(), read.drawn(), content.length);
            known.put(stream.number(), names);
        } else {
            spend(names.decoded());
        }
        return names;
    }

    private byte[] decode(IndirectObject stream) {
        if (!stream.isStream()) {
            throw new MalformedPdfException("object " + stream.number() + " is not a stream");
        }
        long stored = document.data(stream).length();
        long most = Math.min(MAX_DECODED - decoded, MAX_DECODED_ALWAYS + MAX_RATIO * stored);
        byte[] content = document.decoded(stream, (int) most);
        spend(content.length);
        return content;
    }

    private void spend(long bytes) {
        decoded += bytes;
        streams++;
        if (streams > MAX_STREAMS || decoded > MAX_DECODED) {
            throw new MalformedPdfException("the content is too long");
        }
    }

    private void follow(NamesOfStream names, Scope scope) {
        follow(names.names(), isPage ? Set.of() : names.drawn(), scope);
    }

    /**
     * Follows the names of a stream.
     *
     * @param required names that must be found, because anything else that they denote may draw
     *     with resources of this scope
     */
    private void follow(Set<String> names, Set<String> required, Scope scope) {
        for (String name : names) {
            int hidden = use(name, scope.own, 0, scope);
            int found = hidden;
            for (var place = scope.outer; place != null; place = place.outer) {
                found |= use(name, place.own, hidden, scope);
            }
            if (found == 0 && required.contains(name)) {
                throw new MalformedPdfException("/" + name + " is not among its resources");
            }
        }
    }

    /**
     * Marks the entries of a name as used.
     *
     * @param hidden categories to be ignored, as a bit set
     * @return the categories in which the name was found
     */
    private int use(String name, ResourceDictionary resources, int hidden, Scope scope) {
        int found = 0;
        for (var entry : resources.named(name)) {
            int category = 1 << entry.category();
            if ((hidden & category) == 0) {
                found |= category;
                used.add(entry);
                draw(entry.value(), scope);
            }
        }
        return found;
    }

    private void draw(PdfValue value, Scope scope) {
        int number = value.reference();
        if (number == PdfValue.NO_REFERENCE) {
            drawDictionary(value, PdfValue.NO_REFERENCE, scope);
            return;
        }
        var object = document.find(number);
        if (object == null || !scope.drawn.add(number)) {
            return;
        }
        if (object.isStream()) {
            drawStream(object, number, scope);
        } else if (object.value().reference() != PdfValue.NO_REFERENCE) {
            draw(object.value(), scope);
        } else {
            drawDictionary(object.value(), number, scope);
        }
    }

    private void drawStream(IndirectObject stream, int number, Scope scope) {
        boolean isContent =
                !document.resolve(stream.value(), "Subtype").isName("Image")
                        && stream.value().get("ShadingType") == null;
        if (isContent) {
            waiting.add(new Visit(number, within(scope, stream.value(), number)));
        }
    }

    /** Draws a font, a graphics state or a shading pattern. */
    private void drawDictionary(PdfValue dictionary, int number, Scope scope) {
        if (!dictionary.isDictionary()) {
            return;
        }
        if (dictionary.get("CharProcs") != null) {
            drawGlyphs(dictionary, within(scope, dictionary, number));
        }
        drawState(dictionary, scope);
    }

    /** Draws the soft mask and the font of a graphics state, or the state of a pattern. */
    private void drawState(PdfValue dictionary, Scope scope) {
        var mask = document.resolve(dictionary, "SMask").get("G");
        if (mask != null) {
            draw(mask, scope);
        }
        var font = document.resolve(dictionary, "Font");
        if (font.isArray()) {
            font.elements().stream().limit(1).forEach(first -> draw(first, scope));
        }
        drawStateOfPattern(dictionary, scope);
    }

    private void drawStateOfPattern(PdfValue dictionary, Scope scope) {
        var state = dictionary.get("ExtGState");
        if (state != null) {
            draw(state, scope);
        }
    }

    private void drawGlyphs(PdfValue font, Scope scope) {
        var glyphs = document.resolve(font, "CharProcs");
        if (glyphs.isDictionary()) {
            glyphs.entries().values().forEach(glyph -> draw(glyph, scope));
        }
    }

    private void drawAppearances(PdfValue appearances, Scope scope) {
        if (appearances.isDictionary()) {
            for (var appearance : appearances.entries().values()) {
                var states = document.resolve(appearance);
                // A stream resolves to its dictionary.
                boolean isStream = states.get("Length") != null;
                if (isStream || !states.isDictionary()) {
                    draw(appearance, scope);
                } else {
                    states.entries().values().forEach(state -> draw(state, scope));
                }
            }
        }
    }

    /**
     * @param number of the object that these resources belong to, or 0
     */
    private Scope within(Scope outer, PdfValue dictionary, int number) {
        var resources = dictionary.get("Resources");
        if (resources == null || document.resolve(resources).isNull()) {
            return outer;
        }
        var own =
                number == PdfValue.NO_REFERENCE
                        ? dictionaries.apply(resources)
                        : ownOf.computeIfAbsent(number, key -> dictionaries.apply(resources));
        if (met.put(own, resources.reference()) == null) {
            spend(own.entries().size() * (long) BYTES_AN_ENTRY);
        }
        return own == outer.own ? outer : new Scope(own, outer);
    }
}
