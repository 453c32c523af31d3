package org.platen.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;

/** Document parts that a test makes (PDF/VT). */
public final class MadeParts {

    private static final COSName PARTS = COSName.getPDFName("DParts");

    private MadeParts() {}

    public static COSDictionary leaf(PDPage first, PDPage last, COSBase metadata) {
        var leaf = new COSDictionary();
        leaf.setItem("Start", first);
        if (!last.equals(first)) {
            leaf.setItem("End", last);
        }
        leaf.setItem("DPM", metadata);
        return leaf;
    }

    public static COSDictionary node(COSBase metadata, COSDictionary... parts) {
        var node = new COSDictionary();
        var group = new COSArray(Arrays.asList(parts));
        for (var part : parts) {
            part.setItem(COSName.PARENT, node);
        }
        node.setItem(PARTS, MadePdf.array(group));
        node.setItem("DPM", metadata);
        return node;
    }

    /** Adds a part later than {@link #node} did. */
    public static void add(COSDictionary node, COSBase part) {
        ((COSArray) node.getCOSArray(PARTS).getObject(0)).add(part);
    }

    public static COSDictionary dictionary(Map<String, ? extends COSBase> entries) {
        var dictionary = new COSDictionary();
        entries.forEach(dictionary::setItem);
        return dictionary;
    }

    public static COSDictionary texts(Map<String, String> entries) {
        return dictionary(
                entries.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> new COSString(entry.getValue()))));
    }

    /** Makes a PDF a PDF/VT. */
    public static COSDictionary addTo(MadePdf pdf, COSDictionary rootNode) {
        var root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.getPDFName("DPartRoot"));
        root.setItem("DPartRootNode", rootNode);
        pdf.document().getDocumentCatalog().getCOSObject().setItem("DPartRoot", root);
        return root;
    }
}
