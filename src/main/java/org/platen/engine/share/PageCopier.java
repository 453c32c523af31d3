package org.platen.engine.share;

import java.util.List;
import org.platen.engine.read.InheritedAttributes;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.read.PdfValue;

/** Copies page dictionaries (ISO 32000-2, 7.7.3.3), with what they inherit (7.7.3.4). */
final class PageCopier {

    // What is written otherwise, or makes sense in the document only that the page comes from: the
    // page tree, article beads, the structure tree and its order of tabs, thumbnails, private data
    // and metadata, captured web content, document parts, separations, templates, attachments and
    // actions. And what only other nodes of the page tree have: readers that find kids do not see a
    // page.
    private static final List<String> DROPPED =
            List.of(
                    "Type",
                    "Parent",
                    "Kids",
                    "Count",
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
    // What readers take a page to be that has no size: US letter.
    private static final String SIZE_OF_A_PAGE_WITHOUT = "[0 0 612 792]";

    private final OpenDocument document;
    private final Fragment fragment;
    private final ValueCopier copier;
    private final AnnotationCopier annotations;
    private final ResourcesCopier resources;
    private final PageRange range;

    PageCopier(PageRange range, Fragment fragment) {
        this.range = range;
        this.document = range.document();
        this.fragment = fragment;
        copier = new ValueCopier(fragment);
        annotations = new AnnotationCopier(range, copier);
        resources = new ResourcesCopier(copier);
    }

    /**
     * Opens a node for a page and fills it.
     *
     * @param index within the document, counted from 0
     */
    int copyPage(int index) {
        int number = document.pages().page(index);
        var page = page(number);
        int node = fragment.add(Fragment.Kind.PAGE, number);
        copier.copyOpen(page, DROPPED);
        copyGeometry(page, index);
        copyAnnotations(page, number);
        copyResources(page, index);
        if (range.keeps(Extra.ATTACHMENTS)) {
            copy("AF", page);
        }
        if (range.keeps(Extra.SCRIPTS)) {
            new ScriptCopier(document.document(), copier).copyEvents(page);
        }
        fragment.close(null);
        return node;
    }

    private void copyResources(PdfValue page, int index) {
        var reduced = range.isPart() ? document.needs().ofPage(page, index) : null;
        if (reduced != null) {
            resources.copy(reduced);
        } else if (!copyInherited(
                "Resources", page, document.pages().inherited(index).resources())) {
            copier.putName("Resources");
            copier.put("<<>>");
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
            if (annotations.keeps(annotation)) {
                copyAnnotation(annotation, element.reference(), pageNumber);
            }
        }
        copier.put("]");
    }

    private void copyAnnotation(PdfValue annotation, int number, int pageNumber) {
        if (document.has(number)) {
            document.setPageOfAnnotation(number, pageNumber);
            copier.putReference(number);
        } else {
            annotations.copyOpen(annotation, pageNumber);
            annotations.copyInheritedOfField(annotation);
            copier.put(">>");
        }
    }

    /** A page of the same boxes, rotation and unit as another one, and nothing on it. */
    int copyBlank(int index) {
        int number = document.pages().page(index);
        var page = page(number);
        int node = fragment.add(Fragment.Kind.BLANK_PAGE, number);
        copier.put("<<");
        for (String key : BOXES_OF_ITS_OWN) {
            copy(key, page);
        }
        copyGeometry(page, index);
        copier.putName("Resources");
        copier.put("<<>>");
        fragment.close(null);
        return node;
    }

    private PdfValue page(int number) {
        var page = document.document().find(number);
        if (page == null) {
            throw new MalformedPdfException("page object " + number + " is missing");
        }
        return page.value();
    }

    private void copyGeometry(PdfValue page, int index) {
        InheritedAttributes inherited = document.pages().inherited(index);
        copier.putName("Type");
        copier.putName("Page");
        if (!copyInherited("MediaBox", page, inherited.mediaBox())) {
            copier.putName("MediaBox");
            copier.put(SIZE_OF_A_PAGE_WITHOUT);
        }
        copyInherited("CropBox", page, inherited.cropBox());
        copyInherited("Rotate", page, inherited.rotate());
    }

    /**
     * @param holder the node that a missing attribute is inherited from, or 0
     */
    private boolean copyInherited(String key, PdfValue page, int holder) {
        if (copy(key, page)) {
            return true;
        }
        return holder != 0 && copyValue(key, document.inherited(holder, key));
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
