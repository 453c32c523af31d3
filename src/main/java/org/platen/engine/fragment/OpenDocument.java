package org.platen.engine.fragment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.content.NeededResources;
import org.platen.engine.document.Layers;
import org.platen.engine.document.SourceDocument;
import org.platen.engine.form.Appearances;
import org.platen.engine.form.FieldTree;
import org.platen.engine.primitive.IntMap;
import org.platen.engine.read.IndirectObject;
import org.platen.engine.read.PageTree;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.stream.StreamData;
import org.platen.engine.syntax.PdfValue;

/** A document from which fragments are made, with the state that its fragments share. */
public final class OpenDocument extends SourceDocument {

    private final boolean repaired;
    private final List<String> warnings;
    private final WrittenObjects memo = new WrittenObjects();
    private final @Nullable Layers layers;
    private final @Nullable FormFields form;
    private final FieldTree fieldTree;
    private final MadeObjects made;
    private @Nullable Appearances appearances;
    private @Nullable PdfValue formFonts;
    private final IntMap pagesOfAnnotations = new IntMap();
    private final int[] nodes;
    private final BitSet checkedByPages = new BitSet();
    private boolean bareFonts;
    private @Nullable NeededResources needs;

    /**
     * @param repaired whether its object numbers may differ from those of the file itself
     */
    public OpenDocument(PdfDocument document, PageTree pages, boolean repaired) {
        super(document, pages);
        this.repaired = repaired;
        this.warnings = warningsOf(document, pages);
        nodes = new int[document.size()];
        layers = Layers.of(document);
        made = new MadeObjects(document.size());
        fieldTree = new FieldTree(document);
        form = FormFields.of(this);
    }

    private static List<String> warningsOf(PdfDocument document, PageTree pages) {
        if (pages.warnings().isEmpty()) {
            return document.structure().warnings();
        }
        var all = new ArrayList<String>(document.structure().warnings());
        all.addAll(pages.warnings());
        return List.copyOf(all);
    }

    /**
     * Decisions made while the document was opened, see {@link org.platen.engine.syntax.Warnings}.
     */
    List<String> warnings() {
        return warnings;
    }

    /** The maximum number of its objects. */
    public int objects() {
        return document().size();
    }

    /** The length of its file, in bytes. */
    public long length() {
        return document().length();
    }

    public boolean repaired() {
        return repaired;
    }

    /** Forgets everything that was copied, as if no fragment had been made. */
    public void startAnew() {
        memo.forget();
    }

    @Nullable Layers layers() {
        return layers;
    }

    @Nullable FormFields form() {
        return form;
    }

    /** The fields above widgets. */
    FieldTree fieldTree() {
        return fieldTree;
    }

    /** The appearances of widgets that have none, read on first use. */
    Appearances appearances() {
        if (appearances == null) {
            appearances = Appearances.of(document(), fieldTree);
        }
        return appearances;
    }

    /**
     * The fonts of its form, which fields and annotations name; empty or the null object if there
     * are none.
     */
    PdfValue formFonts() {
        if (formFonts == null) {
            var ofForm = document().resolve(document().catalog(), "AcroForm");
            var resources = document().resolve(ofForm, "DR");
            formFonts = document().resolve(resources, "Font").detached();
        }
        return formFonts;
    }

    /** Objects that are not in the file, for the current fragment. */
    MadeObjects made() {
        return made;
    }

    /** The object of a number, including made ones, or null if there is none. */
    @Nullable IndirectObject find(int objectNumber) {
        return made.has(objectNumber) ? made.get(objectNumber) : document().find(objectNumber);
    }

    /** The data of a stream. */
    StreamData data(IndirectObject stream) {
        return made.has(stream.number()) ? made.data(stream.number()) : document().data(stream);
    }

    /** The resources that pages need, determined page by page. */
    NeededResources needs() {
        if (needs == null) {
            needs =
                    new NeededResources(
                            document(), pages(), holder -> inherited(holder, "Resources"));
        }
        return needs;
    }

    /** The annotations of a page, mostly references. */
    List<PdfValue> annotations(int page) {
        var object = document().find(page);
        var annotations =
                object == null
                        ? PdfValue.nullValue()
                        : document().resolve(object.value(), "Annots");
        if (annotations.isArray()) {
            return annotations.elements();
        }
        if (!annotations.isNull()) {
            document().warnings().add("the page has an invalid /Annots; it is left out");
        }
        return List.of();
    }

    void setPageOfAnnotation(int annotation, int page) {
        pagesOfAnnotations.put(annotation, page);
    }

    /** The page of an object that is known to be an annotation, or {@link IntMap#ABSENT}. */
    int pageOfAnnotation(int objectNumber) {
        return pagesOfAnnotations.get(objectNumber);
    }

    /** Objects that pages refer to and whose kind has been checked. */
    BitSet checkedByPages() {
        return checkedByPages;
    }

    /**
     * Records that glyphs of its fonts use the resources of their surroundings, see {@link
     * Surroundings}.
     */
    void setBareFonts() {
        bareFonts = true;
    }

    boolean bareFonts() {
        return bareFonts;
    }

    WrittenObjects memo() {
        return memo;
    }

    /** The node of an object in the current fragment, or -1. */
    int node(int objectNumber) {
        return objectNumber < nodes.length ? nodes[objectNumber] - 1 : made.node(objectNumber);
    }

    void setNode(int objectNumber, int node) {
        if (objectNumber < nodes.length) {
            nodes[objectNumber] = node + 1;
        } else {
            made.setNode(objectNumber, node);
        }
    }

    /** Returns whether a reference to an object can be resolved. */
    boolean has(int objectNumber) {
        return objectNumber > 0 && (objectNumber < nodes.length || made.has(objectNumber));
    }
}
