package org.platen.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Finds the pages that destinations mean, also named ones (ISO 32000-2, 12.3.2). */
final class Destinations {

    private final COSDictionary catalog;

    private final Pages pages;

    private @Nullable Map<String, COSBase> named;

    Destinations(COSDictionary catalog, Pages pages) {
        this.catalog = catalog;
        this.pages = pages;
    }

    /** The page, counted from 1; empty when there is none. */
    OptionalInt page(@Nullable COSBase destination) {
        if (destination instanceof COSString name) {
            return explicit(named().get(key(name)));
        }
        if (destination instanceof COSName name) {
            return explicit(named().get(name.getName()));
        }
        return explicit(destination);
    }

    private OptionalInt explicit(@Nullable COSBase destination) {
        var array =
                destination instanceof COSDictionary dictionary
                        ? dictionary.getDictionaryObject(COSName.D)
                        : destination;
        return array instanceof COSArray parts && parts.size() > 0
                ? target(parts.get(0))
                : OptionalInt.empty();
    }

    private OptionalInt target(COSBase page) {
        // Not allowed within a file, but met: the number of the page, counted from 0.
        if (page instanceof COSInteger index) {
            return index.longValue() >= 0 && index.longValue() < pages.count()
                    ? OptionalInt.of(index.intValue() + 1)
                    : OptionalInt.empty();
        }
        return pages.number(page);
    }

    private Map<String, COSBase> named() {
        if (named == null) {
            named = new HashMap<>();
            readNames(named);
            readTree(named);
        }
        return named;
    }

    /** The form up to PDF 1.1: a dictionary. */
    private void readNames(Map<String, COSBase> names) {
        var dictionary = catalog.getCOSDictionary(COSName.DESTS);
        if (dictionary != null) {
            for (var name : dictionary.keySet()) {
                names.put(name.getName(), dictionary.getDictionaryObject(name));
            }
        }
    }

    private void readTree(Map<String, COSBase> names) {
        var trees = catalog.getCOSDictionary(COSName.NAMES);
        var nodes = new ArrayDeque<COSDictionary>();
        var seen = Collections.<COSDictionary>newSetFromMap(new IdentityHashMap<>());
        addTo(nodes, trees == null ? null : trees.getDictionaryObject(COSName.DESTS));
        while (!nodes.isEmpty()) {
            var node = nodes.remove();
            if (seen.add(node)) {
                readNode(node, names);
                var kids = node.getCOSArray(COSName.KIDS);
                for (int i = 0; kids != null && i < kids.size(); i++) {
                    addTo(nodes, kids.getObject(i));
                }
            }
        }
    }

    private static void addTo(ArrayDeque<COSDictionary> nodes, @Nullable COSBase node) {
        if (node instanceof COSDictionary dictionary) {
            nodes.add(dictionary);
        }
    }

    /** Names and destinations take turns. */
    private static void readNode(COSDictionary node, Map<String, COSBase> names) {
        var entries = node.getCOSArray(COSName.NAMES);
        for (int i = 0; entries != null && i + 1 < entries.size(); i += 2) {
            if (entries.getObject(i) instanceof COSString name) {
                names.put(key(name), entries.getObject(i + 1));
            }
        }
    }

    /** Names are compared as bytes. */
    private static String key(COSString name) {
        return new String(name.getBytes(), StandardCharsets.ISO_8859_1);
    }
}
