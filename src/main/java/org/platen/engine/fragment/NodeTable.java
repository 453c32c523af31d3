package org.platen.engine.fragment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Limits;
import org.platen.engine.document.Layer;
import org.platen.engine.hash.Hash;
import org.platen.engine.primitive.Bytes;
import org.platen.engine.stream.StreamData;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.Kinds;
import org.platen.engine.syntax.PdfValue;
import org.platen.engine.syntax.Warnings;

/**
 * Objects of a document that are ready to be written: a list of nodes, each the bytes of an object
 * with gaps in place of its references. Kept in parallel arrays, because there are many. Reused for
 * other objects.
 *
 * <p>The target of a reference is an {@code int}: a node (0 and above), {@link #NOTHING}, or a page
 * of the step, see {@link #toPage}.
 */
public final class NodeTable {

    /** The kind of a node, which determines when it is written. */
    public enum Kind {
        /** Not finished yet. */
        OPEN,
        /** A page of the step; its dictionary is left open. */
        PAGE,
        /** A page of the same size as the last one; its dictionary is left open. */
        BLANK_PAGE,
        /** Equal to all others with the same hash: written once per print file. */
        SHARED,
        /** A shared node that an earlier fragment contained. It has only its hash. */
        SHARED_BEFORE,
        /**
         * A node that refers to pages of the step, and therefore belongs to it: written once per
         * step.
         */
        BOUND,
        /** A bound node that an earlier fragment contained. It has only its object number. */
        BOUND_BEFORE,
        /** Not an object, but a value that the writer evaluates. */
        ASIDE
    }

    /** A reference to the null object. */
    public static final int NOTHING = -1;

    private static final int FIRST_PAGE = -2;
    private static final int FEW_NODES = 64;
    private static final int FEW_REFERENCES = 256;
    // A larger table frees its memory when it is reused.
    private static final int MAX_KEPT_NODES = 1 << 13;
    private static final int MAX_KEPT_REFERENCES = 1 << 15;
    private static final int MAX_KEPT_BYTES = 1 << 20;
    private static final int MAX_KEPT_DATA = 1 << 16;
    private static final int BYTES_A_REFERENCE = 2 * Integer.BYTES + 1;
    private static final int BYTES_A_NODE = 5 * Integer.BYTES + 2 * Long.BYTES + 1;

    private final Bytes bytes = new Bytes(1 << 14);
    private int count;
    private Kind[] kinds = {};
    private int[] objectNumbers = {};
    private int[] ends = {};
    private int[] referenceEnds = {};
    private long[] firstHashes = {};
    private long[] secondHashes = {};
    private @Nullable StreamData[] data = {};
    private byte[] layers = {};
    private int[] places = {};
    private int[] targets = {};
    private byte[] expectations = {};
    private final BitSet rootFields = new BitSet();
    private final List<FontName> fontNames = new ArrayList<>();
    private final Warnings oddities = new Warnings();
    private int pages;
    private int keptData;
    private int boundSpace;
    private final List<TypeThreeFont> fonts = new ArrayList<>();

    /**
     * A Type 3 font.
     *
     * @param node the node that is or contains its dictionary
     */
    record TypeThreeFont(int node, PdfValue dictionary) {}

    NodeTable() {
        resizeNodes(FEW_NODES);
        resizeReferences(FEW_REFERENCES);
    }

    // The lengths of kinds and places are the ones that are checked. They are reduced first and
    // increased last, because memory may run out in between.
    private void resizeNodes(int size) {
        kinds = Arrays.copyOf(kinds, Math.min(size, kinds.length));
        objectNumbers = Arrays.copyOf(objectNumbers, size);
        ends = Arrays.copyOf(ends, size);
        referenceEnds = Arrays.copyOf(referenceEnds, size);
        firstHashes = Arrays.copyOf(firstHashes, size);
        secondHashes = Arrays.copyOf(secondHashes, size);
        data = Arrays.copyOf(data, size);
        layers = Arrays.copyOf(layers, size);
        kinds = Arrays.copyOf(kinds, size);
    }

    private void resizeReferences(int size) {
        places = Arrays.copyOf(places, Math.min(size, places.length));
        targets = Arrays.copyOf(targets, size);
        expectations = Arrays.copyOf(expectations, size);
        places = Arrays.copyOf(places, size);
    }

    /** The target of a reference to a page. */
    static int toPage(int ordinal) {
        return FIRST_PAGE - ordinal;
    }

    public static boolean isPage(int target) {
        return target <= FIRST_PAGE;
    }

    /** The page of the step that a target denotes, counted from 0. */
    public static int ordinal(int target) {
        return FIRST_PAGE - target;
    }

    void clear() {
        bytes.clear(MAX_KEPT_BYTES);
        Arrays.fill(data, 0, count, null);
        if (kinds.length > MAX_KEPT_NODES) {
            resizeNodes(FEW_NODES);
        }
        if (places.length > MAX_KEPT_REFERENCES) {
            resizeReferences(FEW_REFERENCES);
        }
        count = 0;
        rootFields.clear();
        if (!fontNames.isEmpty()) {
            fontNames.clear();
        }
        if (!oddities.isEmpty()) {
            oddities.take();
        }
        pages = 0;
        keptData = 0;
        fonts.clear();
    }

    /** The memory that it holds for reuse, in bytes, approximately. */
    int memory() {
        return bytes.memory() + BYTES_A_NODE * kinds.length + BYTES_A_REFERENCE * places.length;
    }

    /** Opens a node, to which whatever is put into {@link #bytes} now belongs. */
    int add(Kind kind, int objectNumber) {
        if (count == kinds.length) {
            resizeNodes(count * 2);
        }
        kinds[count] = kind;
        layers[count] = Layer.NONE;
        objectNumbers[count] = objectNumber;
        ends[count] = bytes.length();
        referenceEnds[count] = firstReference(count);
        if (kind == Kind.PAGE) {
            pages++;
        }
        return count++;
    }

    /** Adds a reference at the end of the node that was opened last. */
    void addReference(int target) {
        addReference(target, Expected.ANYTHING);
    }

    /**
     * Adds a reference whose target must be of a known kind, at the end of the node that was opened
     * last.
     */
    void addReference(int target, Expected expected) {
        int reference = referenceEnds[count - 1]++;
        if (reference == places.length) {
            resizeReferences(reference * 2);
        }
        places[reference] = bytes.length();
        targets[reference] = target;
        expectations[reference] = expected.code();
    }

    /** Closes the node that was opened last. */
    void close(@Nullable StreamData itsData) {
        ends[count - 1] = bytes.length();
        data[count - 1] = itsData == null ? null : kept(itsData);
    }

    /**
     * The data to be stored. Short data are kept in memory until they are written, up to a total,
     * so that they are not read twice.
     */
    private StreamData kept(StreamData itsData) {
        if (keptData + itsData.weight() > MAX_KEPT_DATA) {
            return itsData.onDisk();
        }
        keptData += itsData.weight();
        return itsData;
    }

    /** Checks that its contents take no more memory than the limits allow. */
    void checkWeight(Limits limits) {
        long references = count == 0 ? 0 : referenceEnds[count - 1];
        if (bytes.length() + BYTES_A_REFERENCE * references > limits.fragmentBytes()) {
            throw BeyondLimitException.ofMemory(
                    "a page refers to objects of more than", limits.fragmentBytes());
        }
    }

    void setKind(int node, Kind kind) {
        kinds[node] = kind;
    }

    void setHash(int node, Hash hash) {
        firstHashes[node] = hash.first();
        secondHashes[node] = hash.second();
    }

    void setTarget(int reference, int target) {
        targets[reference] = target;
    }

    /**
     * Sets the number space that distinguishes the objects of a document from those of the same
     * document repaired.
     */
    void setBoundSpace(int space) {
        boundSpace = space;
    }

    /** Marks a node as an optional content group, see {@link Layer}. */
    void setLayer(int node, int layer) {
        layers[node] = (byte) layer;
    }

    /** The state of the node if it is an optional content group, else {@link Layer#NONE}. */
    public int layer(int node) {
        return layers[node];
    }

    /** Marks the node that was opened last as a form field without a parent. */
    void setRootField() {
        rootFields.set(count - 1);
    }

    /**
     * Returns whether the node is a form field without a parent. Its dictionary is left open,
     * because the writer may add a parent.
     */
    public boolean isRootField(int node) {
        return rootFields.get(node);
    }

    /**
     * A name in {@link #bytes} that denotes a font of the document's form, or no font.
     *
     * @param place of its first character
     * @param isThere whether the form has the font
     */
    public record FontName(int place, String name, boolean isThere) {}

    /** Adds a font name at the end of the node that was opened last. */
    void addFontName(String name, boolean isThere) {
        fontNames.add(new FontName(bytes.length(), name, isThere));
        bytes.put(name);
    }

    /** The names of fonts of the form, in the order of their places. */
    public List<FontName> fontNames() {
        return fontNames;
    }

    /** Warns of faulty syntax in the node that was opened last. */
    void warnOfSyntax(String text) {
        oddities.add("object " + objectNumbers[count - 1] + ": " + text);
    }

    /** Warnings about copied values, until they are taken. */
    Warnings oddities() {
        return oddities;
    }

    /** Records a Type 3 font in the node that was opened last. */
    void addFont(PdfValue dictionary) {
        fonts.add(new TypeThreeFont(count - 1, dictionary));
    }

    /** The Type 3 fonts in its nodes. */
    List<TypeThreeFont> fonts() {
        return fonts;
    }

    /** The number of its pages, without blank ones. */
    public int pages() {
        return pages;
    }

    public int count() {
        return count;
    }

    public Kind kind(int node) {
        return kinds[node];
    }

    /** The object number in the document that it comes from. */
    public int objectNumber(int node) {
        return objectNumbers[node];
    }

    /** The number that distinguishes a bound object from others of the same step. */
    public int boundKey(int node) {
        return objectNumbers[node] | boundSpace;
    }

    public long firstHash(int node) {
        return firstHashes[node];
    }

    public long secondHash(int node) {
        return secondHashes[node];
    }

    /** The bytes of all nodes. */
    public Bytes bytes() {
        return bytes;
    }

    public int start(int node) {
        return node == 0 ? 0 : ends[node - 1];
    }

    public int end(int node) {
        return ends[node];
    }

    /** The data if the node is a stream. Its dictionary then lacks the length and is left open. */
    public @Nullable StreamData data(int node) {
        return data[node];
    }

    public int firstReference(int node) {
        return node == 0 ? 0 : referenceEnds[node - 1];
    }

    public int endOfReferences(int node) {
        return referenceEnds[node];
    }

    /** The position in {@link #bytes} of a missing reference. */
    public int place(int reference) {
        return places[reference];
    }

    public int target(int reference) {
        return targets[reference];
    }

    /** The expected kind of the target of a reference. */
    Expected expected(int reference) {
        return Expected.of(expectations[reference]);
    }

    /**
     * The kind of value of a node, see {@link Kinds}; 0 if the table does not contain its bytes.
     */
    int valueKind(int node) {
        if (kinds[node] == Kind.SHARED_BEFORE || kinds[node] == Kind.BOUND_BEFORE) {
            return 0;
        }
        return data[node] != null ? Kinds.STREAM : Kinds.at(bytes.array(), start(node), ends[node]);
    }
}
