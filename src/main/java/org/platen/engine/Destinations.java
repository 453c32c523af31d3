package org.platen.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.Document;
import org.platen.engine.read.ObjectSet;
import org.platen.engine.read.PdfValue;

/** Finds the pages that destinations mean, also named ones (ISO 32000-2, 12.3.2). */
final class Destinations {

    // What an entry of the map takes beside its name, as characters.
    private static final int ENTRY = 64;

    private final Document document;

    private final Pages pages;

    private @Nullable Map<String, OptionalInt> named;

    Destinations(Document document, Pages pages) {
        this.document = document;
        this.pages = pages;
    }

    /** The page, counted from 1; empty when there is none. */
    OptionalInt page(PdfValue destination) {
        if (destination.isString()) {
            return named().getOrDefault(key(destination), OptionalInt.empty());
        }
        return destination.isName()
                ? named().getOrDefault(PdfText.ofName(destination.name()), OptionalInt.empty())
                : explicit(destination);
    }

    private OptionalInt explicit(PdfValue destination) {
        var array = destination.isDictionary() ? document.resolve(destination, "D") : destination;
        if (!array.isArray()) {
            return OptionalInt.empty();
        }
        var parts = array.elements();
        return parts.isEmpty() ? OptionalInt.empty() : target(parts.get(0));
    }

    private OptionalInt target(PdfValue page) {
        // Not allowed within a file, but met: the number of the page, counted from 0.
        if (page.isInteger()) {
            long index = page.integer();
            return index >= 0 && index < pages.count()
                    ? OptionalInt.of((int) index + 1)
                    : OptionalInt.empty();
        }
        return pages.number(page);
    }

    private Map<String, OptionalInt> named() {
        if (named == null) {
            named = new HashMap<>();
            readDictionary(named);
            readTree(named);
        }
        return named;
    }

    /** The form of PDF 1.1. */
    private void readDictionary(Map<String, OptionalInt> names) {
        var dictionary = document.resolve(document.catalog(), "Dests");
        if (dictionary.isDictionary()) {
            dictionary
                    .entries()
                    .forEach(
                            (name, destination) ->
                                    put(
                                            names,
                                            PdfText.ofName(name),
                                            document.resolve(destination)));
        }
    }

    /** A name tree (7.9.6), whose nodes may come in any order: a name occurs once. */
    private void readTree(Map<String, OptionalInt> names) {
        var nodes = new ArrayDeque<PdfValue>();
        var seen = new ObjectSet(document);
        var root = document.resolve(document.catalog(), "Names").get("Dests");
        if (root != null) {
            nodes.add(root);
        }
        while (!nodes.isEmpty()) {
            var reference = nodes.remove();
            int number = reference.reference();
            if (number == PdfValue.NO_REFERENCE || !seen.contains(number)) {
                seen.add(number);
                var node = document.resolve(reference);
                readNode(node, names);
                var kids = document.resolve(node, "Kids");
                if (kids.isArray()) {
                    nodes.addAll(kids.elements());
                }
            }
        }
    }

    /** Names and destinations take turns. */
    private void readNode(PdfValue node, Map<String, OptionalInt> names) {
        var array = document.resolve(node, "Names");
        if (!array.isArray()) {
            return;
        }
        var entries = array.elements();
        for (int i = 0; i + 1 < entries.size(); i += 2) {
            var name = document.resolve(entries.get(i));
            if (name.isString()) {
                put(names, key(name), document.resolve(entries.get(i + 1)));
            }
        }
    }

    private void put(Map<String, OptionalInt> names, String name, PdfValue destination) {
        document.meter().kept(ENTRY + name.length());
        names.put(name, explicit(destination));
    }

    /** Names are compared as bytes. */
    private static String key(PdfValue name) {
        return new String(name.string(), StandardCharsets.ISO_8859_1);
    }
}
