package org.platen.engine.document;

import java.util.HashMap;
import java.util.Map;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/**
 * Attributes that pages inherit from nodes of the page tree (ISO 32000-2, 7.7.3.4), read once per
 * node. The only node of a flat tree is as long as the document has pages; reading it again for
 * each page would take quadratic time.
 */
final class InheritedValues {

    /** Number of nodes that are remembered. In larger trees, others are read again. */
    private static final int MAX_NODES = 1_000;

    private final PdfDocument document;

    private final Map<Integer, Map<String, PdfValue>> ofNodes = new HashMap<>();

    InheritedValues(PdfDocument document) {
        this.document = document;
    }

    /** The value of an attribute in a node, or the null object. */
    PdfValue get(int node, String key) {
        if (ofNodes.size() > MAX_NODES) {
            ofNodes.clear();
        }
        return ofNodes.computeIfAbsent(node, number -> new HashMap<>())
                .computeIfAbsent(key, name -> read(node, name));
    }

    private PdfValue read(int node, String key) {
        var object = document.find(node);
        if (object == null) {
            throw new MalformedPdfException("page tree node " + node + " is missing");
        }
        var value = object.value().get(key);
        return value == null ? PdfValue.nullValue() : value.detached();
    }
}
