package org.platen.engine.fragment;

import java.util.List;
import org.platen.engine.Conformance;
import org.platen.engine.DocumentFeature;
import org.platen.engine.Forms;
import org.platen.engine.read.InheritedAttributes;
import org.platen.engine.syntax.KnownBox;
import org.platen.engine.syntax.PdfValue;

/**
 * Copies page dictionaries (ISO 32000-2, 7.7.3.3) with the attributes that they inherit (7.7.3.4).
 */
final class PageCopier {

    // Entries that are written otherwise, or make sense only in the original document: the page
    // tree, article beads, the structure tree and its tab order, thumbnails, private data and
    // metadata, captured web content, document parts, separations, templates, attachments and
    // actions. Also entries of intermediate nodes of the page tree: readers that find kids do not
    // see a page.
    private static final List<String> DROPPED =
            List.of(
                    "Type",
                    "Parent",
                    "Kids",
                    "Count",
                    "Contents",
                    "Resources",
                    "MediaBox",
                    "CropBox",
                    "Rotate",
                    "Annots",
                    "B",
                    "Tabs",
                    "Thumb",
                    "LastModified",
                    "Metadata",
                    "ID",
                    "PZ",
                    "DPart",
                    "PressSteps",
                    "SeparationInfo",
                    "TemplateInstantiated",
                    "AF",
                    "AA");

    private static final String[] BOXES_OF_ITS_OWN = {"BleedBox", "TrimBox", "ArtBox", "UserUnit"};
    // The size that readers assume for a page without one: US letter.
    private static final String SIZE_OF_A_PAGE_WITHOUT = "[0 0 612 792]";
    private static final String WITHOUT_SIZE =
            "the page has no size (/MediaBox); it is printed on US letter, as most readers show it";

    private final OpenDocument document;
    private final NodeTable nodes;
    private final ValueCopier copier;
    private final AnnotationCopier annotations;
    private final FlatFields flatFields;
    private final ResourcesCopier resources;
    private final PageRange range;
    private final PageEntries entries;

    PageCopier(PageRange range, NodeTable nodes, KnownBox knownBox) {
        this.range = range;
        this.document = range.document();
        this.nodes = nodes;
        copier = new ValueCopier(nodes);
        var fontNames = new FontNames(document, copier);
        annotations = new AnnotationCopier(range, copier, fontNames);
        flatFields = new FlatFields(document);
        entries = new PageEntries(document, knownBox);
        resources = new ResourcesCopier(copier);
    }

    /**
     * Opens a node for a page and fills it.
     *
     * @param index within the document, counted from 0
     */
    int copyPage(int index) {
        int number = document.pages().page(index);
        var page = document.page(index);
        int node = nodes.add(NodeTable.Kind.PAGE, number);
        copier.copyOpen(page, DROPPED, entries);
        if (copier.hasKeyTwice()) {
            document.document()
                    .warnings()
                    .add("the page has an entry twice; the last one is used, as by most readers");
            page = page.backwards();
        }
        copyContentsAndResources(page, number, index);
        copyGeometry(page, index);
        copyAnnotations(page, number);
        copyOutputIntents(page);
        if (range.keeps(DocumentFeature.ATTACHMENTS)) {
            copy("AF", page);
        }
        if (range.keeps(DocumentFeature.SCRIPTS)) {
            new ScriptCopier(document.document(), copier).copyEvents(page);
        }
        nodes.close(null);
        return node;
    }

    private void copyContentsAndResources(PdfValue page, int number, int index) {
        var own = resources(page, index);
        if (range.forms() == Forms.FLATTEN && flatFields.areOn(number)) {
            var dictionary = document.document().resolve(own);
            flatFields.copyContents(entries.streams(page), dictionary, copier);
            flatFields.copyResources(dictionary, copier);
            return;
        }
        entries.copyContents(page, copier);
        var reduced = range.isPart() ? document.needs().ofPage(page, index) : null;
        if (reduced != null) {
            resources.copy(reduced);
        } else {
            copier.putName("Resources");
            if (own.isNull()) {
                copier.put("<<>>");
            } else {
                copier.copy(own, Expected.RESOURCES);
            }
        }
    }

    /** The resources of a page, its own or inherited ones; the null object if it has none. */
    private PdfValue resources(PdfValue page, int index) {
        var own = page.get("Resources");
        if (own != null && !own.isNull() && entries.areResources(own)) {
            return own;
        }
        int holder = document.pages().inherited(index).resources();
        var inherited = document.inherited(holder, "Resources");
        return entries.areResources(inherited) ? inherited : PdfValue.nullValue();
    }

    /** Prepares for a page whose fonts may need the resources of their surroundings. */
    Surroundings enter(int index) {
        var page = document.page(index);
        var reduced = range.isPart() ? document.needs().ofPage(page, index) : null;
        var around =
                new Surroundings(
                        reduced == null ? resources(page, index) : reduced.dictionary(), null);
        copier.surround(document.document(), around);
        return around;
    }

    /**
     * Adds the output intents of the document to a page. Whether the other documents have the same
     * is not known until the print file ends. If the print file conforms to a standard, they have.
     */
    private void copyOutputIntents(PdfValue page) {
        var intents = document.facts().outputIntents();
        if (intents != null
                && range.conformance() == Conformance.NONE
                && page.get("OutputIntents") == null) {
            copyValue("OutputIntents", intents);
        }
    }

    private void copyAnnotations(PdfValue page, int pageNumber) {
        if (page.get("Annots") == null) {
            return;
        }
        copier.putName("Annots");
        copier.put("[");
        for (var element : document.annotations(pageNumber)) {
            var annotation = document.document().resolve(element);
            if (!annotation.isDictionary()) {
                warnOfAnnotation(element);
            } else if (annotations.keeps(annotation)) {
                copyAnnotation(annotation, element.reference(), pageNumber);
            }
        }
        copier.put("]");
    }

    private void warnOfAnnotation(PdfValue element) {
        document.document().missing(element.reference());
        if (!document.document().resolve(element).isNull()) {
            document.document()
                    .warnings()
                    .add("an annotation of the page is not a dictionary; it is left out");
        }
    }

    private void copyAnnotation(PdfValue annotation, int number, int pageNumber) {
        if (document.has(number)) {
            document.setPageOfAnnotation(number, pageNumber);
            copier.putReference(number);
        } else {
            annotations.copyOpen(annotation, PdfValue.NO_REFERENCE, pageNumber);
            annotations.copyInheritedOfField(annotation);
            copier.put(">>");
        }
    }

    /** Copies an empty page with the same boxes, rotation and unit as another one. */
    int copyBlank(int index) {
        int number = document.pages().page(index);
        var page = document.page(index);
        int node = nodes.add(NodeTable.Kind.BLANK_PAGE, number);
        copier.put("<<");
        for (String key : BOXES_OF_ITS_OWN) {
            var value = page.get(key);
            if (value != null && entries.keeps(key, value)) {
                copyValue(key, value);
            }
        }
        copyGeometry(page, index);
        copier.putName("Resources");
        copier.put("<<>>");
        nodes.close(null);
        return node;
    }

    private void copyGeometry(PdfValue page, int index) {
        InheritedAttributes inherited = document.pages().inherited(index);
        copier.putName("Type");
        copier.putName("Page");
        if (!copyBox("MediaBox", page, inherited.mediaBox())) {
            document.document().warnings().add(WITHOUT_SIZE);
            copier.putName("MediaBox");
            copier.put(SIZE_OF_A_PAGE_WITHOUT);
        }
        copyBox("CropBox", page, inherited.cropBox());
        copyRotation(page, inherited.rotate());
    }

    /**
     * @param holder the node that a missing attribute is inherited from, or 0
     */
    private boolean copyBox(String key, PdfValue page, int holder) {
        var own = page.get(key);
        if (own != null && entries.copyBox(key, own, copier)) {
            return true;
        }
        return entries.copyBox(key, document.inherited(holder, key), copier);
    }

    private void copyRotation(PdfValue page, int holder) {
        var own = page.get("Rotate");
        if (own != null) {
            entries.copyRotation(own, copier);
        } else {
            entries.copyRotation(document.inherited(holder, "Rotate"), copier);
        }
    }

    private boolean copy(String key, PdfValue from) {
        PdfValue value = from.get(key);
        return value != null && copyValue(key, value);
    }

    private boolean copyValue(String key, PdfValue value) {
        if (value.isNull()) {
            return false;
        }
        copier.putName(key);
        copier.copy(value);
        return true;
    }
}
