package org.platen.engine.share;

import java.util.ArrayList;
import org.platen.engine.read.PdfValue;

/** What a step brings to the catalogue of a print file (ISO 32000-2, 7.7.2) beside its pages. */
final class CataloguePart {

    private final OpenDocument document;
    private final Fragment fragment;
    private final Components components;

    CataloguePart(OpenDocument document, Fragment fragment, Components components) {
        this.document = document;
        this.fragment = fragment;
        this.components = components;
    }

    void copy(PageRange range) {
        var form = document.form();
        if (form != null && form.enter(range, fragment.first())) {
            copyForm(form);
            if (range.keeps(Extra.SCRIPTS)) {
                copyCalculationOrder(form);
            }
        }
        if (fragment.first()) {
            if (range.conformance().isPrint()) {
                document.claims().printInfo().ifPresent(fragment::setPrintInfo);
            }
            copyOutputIntents();
            copyLabels(range);
            copyOutline(range);
            copyNames(range);
        }
    }

    private void copyLabels(PageRange range) {
        if (range.keeps(Extra.PAGE_LABELS)) {
            boolean labelled = catalog().get("PageLabels") != null && !document.labels().isEmpty();
            fragment.setLabels(range.runs(), labelled ? document.labels().of(range.runs()) : null);
        }
    }

    private void copyOutline(PageRange range) {
        var heading = range.heading();
        if (heading != null) {
            new HeadingWriter(range, fragment).write(heading, components);
        }
        if (range.keeps(Extra.OUTLINES) && catalog().get("Outlines") != null) {
            new OutlineCopier(range, fragment, components).copy();
        }
    }

    private void copyNames(PageRange range) {
        boolean named = catalog().get("Names") != null || catalog().get("Dests") != null;
        if (named && range.keeps(Extra.DESTINATIONS)) {
            copyDestinations(range);
        }
        if (range.keeps(Extra.ATTACHMENTS)) {
            new NameTreeCopier(range, fragment, components).copyFiles();
        }
        if (range.keeps(Extra.SCRIPTS)) {
            new NameTreeCopier(range, fragment, components).copyScripts();
        }
    }

    private void copyDestinations(PageRange range) {
        var copier = new ValueCopier(fragment);
        for (var named : document.names().on(range.runs())) {
            int node = fragment.add(Fragment.Kind.ASIDE, 0);
            copier.reset();
            Destinations.copy(named.destination(), range, copier);
            fragment.close(null);
            components.close(node);
            fragment.add(new Aside.Named(node, Aside.Tree.DESTINATIONS, named.name()));
        }
    }

    private PdfValue catalog() {
        return document.document().catalog();
    }

    /** Fonts that are no objects of their own are left out: readers find others for them. */
    private void copyForm(FormFields form) {
        int node = fragment.add(Fragment.Kind.ASIDE, 0);
        var names = new ArrayList<String>();
        var fonts = form.fonts();
        for (String name : fonts.keys()) {
            int font = fonts.require(name).reference();
            if (document.has(font)) {
                names.add(name);
                fragment.addReference(font);
            }
        }
        fragment.close(null);
        components.close(node);
        fragment.setForm(form.part(names), node);
    }

    private void copyCalculationOrder(FormFields form) {
        int node = fragment.add(Fragment.Kind.ASIDE, 0);
        var copier = new ValueCopier(fragment);
        for (var field : form.calculationOrder()) {
            copier.copy(field);
        }
        fragment.close(null);
        components.close(node);
        fragment.add(new Aside.CalculationOrder(node));
    }

    private void copyOutputIntents() {
        var intents = document.document().resolve(catalog(), "OutputIntents");
        if (intents.isArray() && !intents.elements().isEmpty()) {
            int node = fragment.add(Fragment.Kind.ASIDE, 0);
            new ValueCopier(fragment).copy(intents);
            fragment.close(null);
            components.close(node);
            if (components.hash(node)) {
                fragment.add(
                        new Aside.OutputIntents(
                                node, fragment.firstHash(node), fragment.secondHash(node)));
            }
        }
    }
}
