package org.platen.engine.fragment;

/**
 * An addition of a step to the catalogue of a print file: a value in a node set aside, and whatever
 * else the writer needs for it. The pages that it refers to are pages of the step.
 */
public sealed interface CatalogueEntry {

    /** The node that holds the value. */
    int node();

    /**
     * An outline item (ISO 32000-2, 12.3.3) with its dictionary left open. Items appear in the
     * order of the outline, each after its ancestors.
     *
     * @param depth number of ancestors
     * @param key identifies the item; the same in another step of the same document
     * @param open whether its descendants are shown
     * @param leads whether it leads to a page itself, rather than being kept only for its
     *     descendants
     */
    record OutlineItem(int node, int depth, long key, boolean open, boolean leads)
            implements CatalogueEntry {}

    /**
     * An entry of a name tree.
     *
     * @param name its bytes as characters of ISO 8859-1
     */
    record Named(int node, Tree tree, String name) implements CatalogueEntry {}

    /** The name trees of a catalogue (7.7.4) that a print file can have. */
    enum Tree {
        DESTINATIONS,
        EMBEDDED_FILES,
        SCRIPTS
    }

    /** A file that is associated with the document (14.13). */
    record AssociatedFile(int node) implements CatalogueEntry {}

    /** Fields in the order in which their scripts are calculated (12.7.3). */
    record CalculationOrder(int node) implements CatalogueEntry {}

    /**
     * The output intents (14.11.5) of the document.
     *
     * @param firstHash together with the second one, equal for equal intents
     */
    record OutputIntents(int node, long firstHash, long secondHash) implements CatalogueEntry {}
}
