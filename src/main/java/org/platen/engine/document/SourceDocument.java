package org.platen.engine.document;

import org.jspecify.annotations.Nullable;
import org.platen.engine.read.InheritedAttributes;
import org.platen.engine.read.PageTree;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/**
 * A document as imports and assemblies see it: its pages and its document-level information. Each
 * part is read on first use. Not thread-safe.
 */
public class SourceDocument {

    private final PdfDocument document;
    private final PageTree pages;
    private final InheritedValues inherited;
    private @Nullable NamedDestinations names;
    private @Nullable DocumentOutline outline;
    private @Nullable DocumentLabels labels;
    private @Nullable ConformanceClaims claims;
    private @Nullable DocumentFacts facts;

    public SourceDocument(PdfDocument document, PageTree pages) {
        this.document = document;
        this.pages = pages;
        inherited = new InheritedValues(document);
    }

    public final PdfDocument document() {
        return document;
    }

    public final PageTree pages() {
        return pages;
    }

    public final int pageCount() {
        return pages.count();
    }

    /** The page that a reference leads to, counted from 0, or -1 if it leads to none. */
    final int indexOfPage(PdfValue reference) {
        int number = reference.reference();
        return number > 0 ? pages.indexOf(number) : -1;
    }

    /** The dictionary of a page, counted from 0. */
    public final PdfValue page(int index) {
        int number = pages.page(index);
        var page = document.find(number);
        if (page == null) {
            throw new MalformedPdfException("page object " + number + " is missing");
        }
        return page.value();
    }

    /** The nodes of the page tree that a page inherits from. */
    final InheritedAttributes inheritedBy(int index) {
        return pages.inherited(index);
    }

    /** The attribute that pages inherit from a node of the page tree, or the null object. */
    public final PdfValue inherited(int node, String key) {
        return node == 0 ? PdfValue.nullValue() : inherited.get(node, key);
    }

    public final NamedDestinations names() {
        if (names == null) {
            names = NamedDestinations.of(this);
        }
        return names;
    }

    /**
     * Returns whether named destinations were requested that are damaged, or too many to be kept. A
     * name that was not found may then exist.
     */
    final boolean mayLackNames() {
        return names != null && names.isIncomplete();
    }

    public final DocumentOutline outline() {
        if (outline == null) {
            outline = DocumentOutline.of(this);
        }
        return outline;
    }

    public final DocumentLabels labels() {
        if (labels == null) {
            labels = DocumentLabels.of(this);
        }
        return labels;
    }

    /** The standards that the document claims to conform to. */
    public final ConformanceClaims claims() {
        if (claims == null) {
            claims = ConformanceClaims.of(document);
        }
        return claims;
    }

    /** Values of the catalogue that apply to all pages. */
    public final DocumentFacts facts() {
        if (facts == null) {
            facts = DocumentFacts.of(document);
        }
        return facts;
    }
}
