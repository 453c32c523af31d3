package org.platen.engine.write;

import java.io.IOException;
import org.platen.engine.Conformance;
import org.platen.engine.fragment.CatalogueEntry;
import org.platen.engine.fragment.StepCatalogue;
import org.platen.engine.primitive.Bytes;
import org.platen.engine.syntax.Warnings;

/**
 * Writes the catalogue of a print file (ISO 32000-2, 7.7.2), with everything that its documents add
 * to it.
 */
final class CatalogueWriter {

    // Standards allow 8,388,607 objects and, before PDF 1.5, 8,191 elements of an array. The count
    // is checked before a step, whose own objects are added to it.
    private static final int MAX_OBJECTS = 8_000_000;
    private static final int MAX_FIELDS = 8_000;
    // The first version with output intents of pages (14.11.5).
    private static final String BY_PAGE = "2.0";

    private final ObjectOutput objects;
    private final Conformance conformance;
    private final FormWriter forms;
    private final LayersWriter layers;
    private final OutlineWriter outline;
    private final LabelsWriter labels;
    private final OutputIntents outputIntents;
    private final SettingsWriter settings;
    private final MetadataWriter metadata;
    private final NameTrees names = new NameTrees();
    private final AssociatedFiles associatedFiles = new AssociatedFiles();
    private String version;
    private int steps;

    /**
     * @param title of the print file
     * @param warnings of what it cannot keep
     */
    CatalogueWriter(
            ObjectOutput objects, Conformance conformance, String title, Warnings warnings) {
        this.objects = objects;
        this.conformance = conformance;
        forms = new FormWriter(objects);
        outputIntents = new OutputIntents(conformance, warnings);
        settings = new SettingsWriter(warnings);
        version = conformance.version();
        metadata = new MetadataWriter(objects, conformance, title);
        layers = new LayersWriter(objects);
        outline = new OutlineWriter(objects);
        labels = new LabelsWriter(objects);
    }

    FormWriter forms() {
        return forms;
    }

    LayersWriter layers() {
        return layers;
    }

    /**
     * Begins a step.
     *
     * @param pages number of pages that are already in the print file
     * @throws UnfitDocumentException when its document cannot be part of this print file; nothing
     *     of the step has been written then
     */
    void begin(StepCatalogue additions, int pages) throws IOException {
        names.requireRoom(additions.entries());
        if (conformance != Conformance.NONE) {
            requireRoom();
        }
        outputIntents.begin(additions.entries());
        metadata.begin(additions.printInfo());
        steps++;
        var facts = additions.facts();
        if (facts != null) {
            settings.begin(facts);
            version = later(version, facts.version());
        }
        labels.begin(additions, pages);
    }

    private static String later(String one, String other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private void requireRoom() {
        boolean manyFields = !conformance.allowsCompressedObjects() && forms.size() > MAX_FIELDS;
        if (objects.offsets().size() > MAX_OBJECTS || manyFields) {
            throw UnfitDocumentException.ofFullFile(
                    "the print file has reached the maximum number of objects or form fields that "
                            + conformance
                            + " allows; split the output into several files");
        }
    }

    /** Adds a value that a step brings to the catalogue. */
    void add(CatalogueEntry entry, Bytes value) throws IOException {
        if (entry instanceof CatalogueEntry.OutlineItem item) {
            outline.add(item, value);
        } else if (entry instanceof CatalogueEntry.Named named) {
            names.add(named, value, steps);
        } else if (entry instanceof CatalogueEntry.AssociatedFile) {
            associatedFiles.add(value);
        } else if (entry instanceof CatalogueEntry.OutputIntents) {
            outputIntents.add(value);
        } else if (entry instanceof CatalogueEntry.CalculationOrder) {
            forms.addCalculationOrder(value);
        }
    }

    void endStep(Warnings warnings) throws IOException {
        forms.endStep();
        int lost = names.takeLost();
        if (lost > 0) {
            warnings.add(
                    lost
                            + " of its named destinations are left out, because the print"
                            + " file has reached the maximum number; split the output into"
                            + " several files");
        }
    }

    /**
     * Writes the catalogue and all pending objects.
     *
     * @param pages the root of the page tree
     * @return the keys of the trailer that lead to all of this
     */
    String finish(int pages) throws IOException {
        int number = objects.newNumber();
        var value = new Bytes(1 << 10);
        value.put("<</Type/Catalog/Pages ").putReference(pages);
        putVersion(value);
        settings.finish(value);
        forms.finish(value);
        layers.finish(value);
        outline.finish(value);
        labels.finish(value);
        names.finish(objects, value);
        associatedFiles.finish(value);
        outputIntents.finish(value);
        String trailer = "/Root " + number + " 0 R" + metadata.finish(value);
        objects.write(number, value.put(">>"));
        return trailer;
    }

    /**
     * Adds a version that became known after the header was written. A conformance standard
     * prescribes the version (7.2).
     */
    private void putVersion(Bytes catalog) {
        var needed = outputIntents.areByPage() ? later(version, BY_PAGE) : version;
        if (conformance == Conformance.NONE && !needed.equals(conformance.version())) {
            catalog.put("/Version/" + needed);
        }
    }
}
