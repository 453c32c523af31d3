package org.platen.engine.fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.platen.engine.DocumentFeature;
import org.platen.engine.Forms;
import org.platen.engine.document.NamedDestinations;
import org.platen.engine.syntax.PdfValue;

/** The additions of a step to the catalogue of a print file (ISO 32000-2, 7.7.2). */
final class CataloguePart {

    private final OpenDocument document;
    private final Fragment fragment;
    private final NodeTable nodes;
    private final StepCatalogue catalogue;
    private final StronglyConnectedComponents components;

    CataloguePart(
            OpenDocument document, Fragment fragment, StronglyConnectedComponents components) {
        this.document = document;
        this.fragment = fragment;
        nodes = fragment.nodes();
        catalogue = fragment.catalogue();
        this.components = components;
    }

    void copy(PageRange range) {
        var form = range.form();
        if (form != null && form.enter(range, fragment.first())) {
            copyForm(form::part);
            if (range.keeps(DocumentFeature.SCRIPTS)) {
                copyCalculationOrder(form);
            }
        } else if (fragment.first() && catalog().get("AcroForm") != null && namesFonts(range)) {
            copyForm(FormPart::ofFonts);
        }
        if (fragment.first()) {
            warnOfOtherForm();
            if (range.conformance().isPrint()) {
                document.claims().printInfo().ifPresent(catalogue::setPrintInfo);
            }
            copyFacts();
            copyOutputIntents();
            copyLabels(range);
            copyOutline(range);
            copyNames(range);
        }
    }

    /**
     * Returns whether free text annotations on the pages name fonts of a form that has no fields
     * there (12.5.6.6).
     */
    private boolean namesFonts(PageRange range) {
        if (document.formFonts().keys().isEmpty()) {
            return false;
        }
        for (int page = 0; page < range.count(); page++) {
            int number = document.pages().page(range.index(page));
            for (var element : document.annotations(number)) {
                var annotation = document.document().resolve(element);
                boolean stays =
                        range.forms() == Forms.KEEP || !AnnotationCopier.isWidget(annotation);
                if (stays && annotation.get("DA") != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Warns of an XFA form (12.7.8), which describes the pages in a language of its own. */
    private void warnOfOtherForm() {
        var form = document.document().resolve(catalog(), "AcroForm");
        if (form.get("XFA") == null) {
            return;
        }
        boolean isAll = document.document().resolve(catalog(), "NeedsRendering").isTrue();
        document.document()
                .warnings()
                .add(
                        isAll
                                ? "its pages are made by an XFA form, which is left out; what is"
                                      + " printed is what stands in for them"
                                : "it has an XFA form, which is left out; its pages are printed as"
                                      + " they are");
    }

    private void copyLabels(PageRange range) {
        if (range.keeps(DocumentFeature.PAGE_LABELS)) {
            boolean labelled = catalog().get("PageLabels") != null && !document.labels().isEmpty();
            catalogue.setLabels(range.runs(), labelled ? document.labels().of(range.runs()) : null);
        }
    }

    private void copyOutline(PageRange range) {
        var heading = range.heading();
        if (heading != null) {
            new HeadingWriter(range, fragment).write(heading, components);
        }
        if (range.keeps(DocumentFeature.OUTLINES) && catalog().get("Outlines") != null) {
            new OutlineCopier(range, fragment, components).copy();
        }
    }

    private void copyNames(PageRange range) {
        boolean named = catalog().get("Names") != null || catalog().get("Dests") != null;
        if (named && range.keeps(DocumentFeature.DESTINATIONS)) {
            copyDestinations(range);
        }
        if (range.keeps(DocumentFeature.ATTACHMENTS)) {
            new NameTreeCopier(range, fragment, components).copyFiles();
        }
        if (range.keeps(DocumentFeature.SCRIPTS)) {
            new NameTreeCopier(range, fragment, components).copyScripts();
        }
    }

    private void copyDestinations(PageRange range) {
        if (document.names().hasMore()) {
            document.document()
                    .warnings()
                    .add(
                            "it has more than %d named destinations; the others are left out"
                                    .formatted(NamedDestinations.MAX_NAMES));
        }
        var copier = new ValueCopier(nodes);
        for (var named : document.names().on(range.runs())) {
            int node = nodes.add(NodeTable.Kind.ASIDE, 0);
            copier.reset();
            range.copy(named.destination(), copier);
            nodes.close(null);
            components.close(node);
            catalogue.add(
                    new CatalogueEntry.Named(node, CatalogueEntry.Tree.DESTINATIONS, named.name()));
        }
    }

    private PdfValue catalog() {
        return document.document().catalog();
    }

    /**
     * Copies the fonts of the form. Fonts that are direct objects are left out; viewers substitute
     * them.
     */
    private void copyForm(Function<List<String>, FormPart> part) {
        int node = nodes.add(NodeTable.Kind.ASIDE, 0);
        var names = new ArrayList<String>();
        var fonts = document.formFonts();
        for (String name : fonts.keys()) {
            int font = fonts.require(name).reference();
            if (document.has(font)) {
                Expected.checkResource(name);
                names.add(name);
                nodes.addReference(font);
            }
        }
        nodes.close(null);
        components.close(node);
        catalogue.setForm(part.apply(names), node);
    }

    private void copyCalculationOrder(FormFields form) {
        int node = nodes.add(NodeTable.Kind.ASIDE, 0);
        var copier = new ValueCopier(nodes);
        for (var field : form.calculationOrder()) {
            copier.copy(field);
        }
        nodes.close(null);
        components.close(node);
        catalogue.add(new CatalogueEntry.CalculationOrder(node));
    }

    private void copyFacts() {
        catalogue.setFacts(document.facts());
        document.facts().warnings().forEach(document.document().warnings()::add);
    }

    private void copyOutputIntents() {
        var intents = document.facts().outputIntents();
        if (intents != null) {
            int node = nodes.add(NodeTable.Kind.ASIDE, 0);
            new ValueCopier(nodes).copy(document.document().resolve(intents));
            nodes.close(null);
            components.close(node);
            if (components.hash(node)) {
                catalogue.add(
                        new CatalogueEntry.OutputIntents(
                                node, nodes.firstHash(node), nodes.secondHash(node)));
            }
        }
    }
}
