package org.platen.engine.write;

import java.io.IOException;
import java.util.List;
import org.platen.engine.fragment.CatalogueEntry;
import org.platen.engine.fragment.CatalogueEntry.Tree;
import org.platen.engine.primitive.Bytes;

/** Writes the name dictionary of a print file (ISO 32000-2, 7.7.4) with its name trees. */
final class NameTrees {

    private final NamesWriter destinations = new NamesWriter("Dests");
    private final NamesWriter embeddedFiles = new NamesWriter("EmbeddedFiles");
    private final NamesWriter scripts = new NamesWriter("JavaScript");

    /** Rejects a step if there is no room for its entries. Destinations may be left out. */
    void requireRoom(List<CatalogueEntry> entries) {
        for (var entry : entries) {
            if (entry instanceof CatalogueEntry.Named named && named.tree() != Tree.DESTINATIONS) {
                tree(named.tree()).requireRoom();
            }
        }
    }

    /** Adds an entry: a destination if its name is new, and others under a new name if not. */
    void add(CatalogueEntry.Named named, Bytes value, int step) {
        if (named.tree() == Tree.DESTINATIONS) {
            destinations.addIfNew(named.name(), value);
        } else {
            tree(named.tree()).addRenamed(named.name(), value, step);
        }
    }

    private NamesWriter tree(Tree tree) {
        return switch (tree) {
            case DESTINATIONS -> destinations;
            case EMBEDDED_FILES -> embeddedFiles;
            case SCRIPTS -> scripts;
        };
    }

    /** The number of destinations left out since the last call. */
    int takeLost() {
        return destinations.takeLost();
    }

    /** Writes the trees, if they have any names, and adds them to the catalogue. */
    void finish(ObjectOutput objects, Bytes catalog) throws IOException {
        var trees = new Bytes(64);
        for (var tree : List.of(destinations, embeddedFiles, scripts)) {
            tree.finish(objects, trees);
        }
        if (trees.length() > 0) {
            catalog.put("/Names<<").put(trees.array(), 0, trees.length()).put(">>");
        }
    }
}
