package org.platen.engine.share;

/**
 * Something that a step brings to the catalogue of a print file: a value in a node set aside, and
 * what else the writer has to know of it. What pages it refers to are pages of the step.
 */
public sealed interface Aside {

    /** The node with the value. */
    int node();

    /**
     * An item of an outline (ISO 32000-2, 12.3.3); its dictionary is not closed. Items come in the
     * order of the outline, each after those that it is below.
     *
     * @param depth how many items it is below
     * @param key tells it from other items; the same in another step of the same document
     * @param open whether the items below it are shown
     * @param leads whether it leads to a page, and is not there for others below it only
     */
    record OutlineItem(int node, int depth, long key, boolean open, boolean leads)
            implements Aside {}

    /**
     * An entry of a name tree.
     *
     * @param name of the bytes of ISO 8859-1
     */
    record Named(int node, Tree tree, String name) implements Aside {}

    /** The name trees of a catalogue (7.7.4) that a print file can have. */
    enum Tree {
        DESTINATIONS,
        EMBEDDED_FILES,
        SCRIPTS
    }

    /** A file that is associated with the document (14.13). */
    record AssociatedFile(int node) implements Aside {}

    /** Fields in the order in which their scripts calculate them (12.7.3). */
    record CalculationOrder(int node) implements Aside {}

    /**
     * The output intents (14.11.5) of the document.
     *
     * @param firstHash with the second one: equal ones have equal hashes
     */
    record OutputIntents(int node, long firstHash, long secondHash) implements Aside {}
}
