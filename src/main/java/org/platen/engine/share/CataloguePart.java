package org.platen.engine.share;

import java.util.ArrayList;

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
        }
        if (fragment.first()) {
            copyOutputIntents();
        }
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

    private void copyOutputIntents() {
        var intents = document.document().resolve(document.document().catalog(), "OutputIntents");
        if (intents.isArray()) {
            int node = fragment.add(Fragment.Kind.ASIDE, 0);
            new ValueCopier(fragment).copy(intents);
            fragment.close(null);
            components.close(node);
            fragment.setOutputIntents(node);
        }
    }
}
