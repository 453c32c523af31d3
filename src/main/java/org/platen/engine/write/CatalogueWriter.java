package org.platen.engine.write;

import java.io.IOException;
import java.util.List;
import org.platen.engine.share.Aside;
import org.platen.engine.share.Aside.Tree;
import org.platen.engine.share.Bytes;
import org.platen.engine.share.Fragment;

/** The catalogue of a print file (ISO 32000-2, 7.7.2), and what its documents bring to it. */
final class CatalogueWriter {

    private final ObjectOutput objects;
    private final FormWriter forms;
    private final LayersWriter layers;
    private final OutlineWriter outline;
    private final LabelsWriter labels;
    private final OutputIntents outputIntents = new OutputIntents();
    private final NamesWriter destinations = new NamesWriter("Dests");
    private final NamesWriter embeddedFiles = new NamesWriter("EmbeddedFiles");
    private final NamesWriter scripts = new NamesWriter("JavaScript");
    private final AssociatedFiles associatedFiles = new AssociatedFiles();
    private int steps;

    CatalogueWriter(ObjectOutput objects) {
        this.objects = objects;
        forms = new FormWriter(objects);
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

    OutputIntents outputIntents() {
        return outputIntents;
    }

    /**
     * A step begins.
     *
     * @param pages that are in the print file already
     * @throws UnfitDocumentException when its document cannot come into this print file; nothing of
     *     the step has been written then
     */
    void begin(Fragment first, int pages) throws IOException {
        for (var aside : first.asides()) {
            if (aside instanceof Aside.Named named && named.tree() != Tree.DESTINATIONS) {
                tree(named.tree()).requireRoom();
            }
        }
        steps++;
        labels.begin(first, pages);
    }

    /** Takes in what a step brings. */
    void add(Aside aside, Bytes value) throws IOException {
        if (aside instanceof Aside.OutlineItem item) {
            outline.add(item, value);
        } else if (aside instanceof Aside.Named named && named.tree() == Tree.DESTINATIONS) {
            destinations.addIfNew(named.name(), value);
        } else if (aside instanceof Aside.Named named) {
            tree(named.tree()).addRenamed(named.name(), value, steps);
        } else if (aside instanceof Aside.AssociatedFile) {
            associatedFiles.add(value);
        } else if (aside instanceof Aside.CalculationOrder) {
            forms.addCalculationOrder(value);
        }
    }

    private NamesWriter tree(Tree tree) {
        return switch (tree) {
            case DESTINATIONS -> destinations;
            case EMBEDDED_FILES -> embeddedFiles;
            case SCRIPTS -> scripts;
        };
    }

    void endStep() throws IOException {
        forms.endStep();
    }

    /**
     * Writes it, and all that waits for it.
     *
     * @param pages the root of the page tree
     * @return its object number
     */
    int finish(int pages) throws IOException {
        int number = objects.newNumber();
        var value = new Bytes(1 << 10);
        value.put("<</Type/Catalog/Pages ").putReference(pages);
        forms.finish(value);
        layers.finish(value);
        outline.finish(value);
        labels.finish(value);
        finishNames(value);
        associatedFiles.finish(value);
        outputIntents.finish(value);
        objects.write(number, value.put(">>"));
        return number;
    }

    private void finishNames(Bytes catalog) throws IOException {
        var trees = new Bytes(64);
        for (var tree : List.of(destinations, embeddedFiles, scripts)) {
            tree.finish(objects, trees);
        }
        if (trees.length() > 0) {
            catalog.put("/Names<<").put(trees.array(), 0, trees.length()).put(">>");
        }
    }
}
