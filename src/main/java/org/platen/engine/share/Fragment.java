package org.platen.engine.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.BeyondLimitException;
import org.platen.engine.read.Limits;
import org.platen.engine.read.PdfValue;
import org.platen.engine.read.StreamData;
import org.platen.engine.read.Warnings;

/**
 * Some pages of a document and all that they reach, ready to be written: a list of nodes, each the
 * bytes of an object with gaps where it refers to others. Used again and again.
 *
 * <p>What a reference leads to is an {@code int}: a node (0 and above), {@link #NOTHING}, or a page
 * of the step, see {@link #toPage}.
 */
public final class Fragment {

    /** What a node is, which decides when it is written. */
    public enum Kind {
        /** Not finished yet. */
        OPEN,
        /** A page of the step; its dictionary is not closed. */
        PAGE,
        /** A page of the same size as the last one; its dictionary is not closed. */
        BLANK_PAGE,
        /** Equals all others with the same hash: written once in a print file. */
        SHARED,
        /** The same, but told by an earlier fragment; has only its hash. */
        SHARED_BEFORE,
        /** Refers to pages of the step, and so belongs to it: written once in a step. */
        BOUND,
        /** The same, but told by an earlier fragment; has only its object number. */
        BOUND_BEFORE,
        /** No object, but a value for the writer, who knows what to do with it. */
        ASIDE
    }

    /** A reference to the null object. */
    public static final int NOTHING = -1;

    private static final int FIRST_PAGE = -2;
    private static final int FEW_NODES = 64;
    private static final int FEW_REFERENCES = 256;
    // One that was larger gives its memory back when it is used again.
    private static final int MOST_KEPT_NODES = 1 << 13;
    private static final int MOST_KEPT_REFERENCES = 1 << 15;
    private static final int MOST_KEPT_BYTES = 1 << 20;
    private static final int MOST_KEPT_DATA = 1 << 16;
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
    private @Nullable FormPart form;
    private int formFonts;
    private @Nullable PrintInfo printInfo;
    private @Nullable DocumentFacts facts;
    private final List<Aside> asides = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Warnings oddities = new Warnings();
    private @Nullable PageRuns runs;
    private @Nullable LabelPart labels;
    private int pages;
    private int keptData;
    private boolean first;
    private boolean last;
    private int boundSpace;
    private final List<TypeThreeFont> fonts = new ArrayList<>();

    /**
     * A Type 3 font.
     *
     * @param node that its dictionary is, or is in
     */
    record TypeThreeFont(int node, PdfValue dictionary) {}

    public Fragment() {
        resizeNodes(FEW_NODES);
        resizeReferences(FEW_REFERENCES);
    }

    // The lengths of kinds and places are what is asked for: they are cut first and grow last, as
    // memory may run out in between.
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

    /** Which page of the step a target is, counted from 0. */
    public static int ordinal(int target) {
        return FIRST_PAGE - target;
    }

    void clear() {
        bytes.clear(MOST_KEPT_BYTES);
        Arrays.fill(data, 0, count, null);
        if (kinds.length > MOST_KEPT_NODES) {
            resizeNodes(FEW_NODES);
        }
        if (places.length > MOST_KEPT_REFERENCES) {
            resizeReferences(FEW_REFERENCES);
        }
        count = 0;
        rootFields.clear();
        if (!fontNames.isEmpty()) {
            fontNames.clear();
        }
        form = null;
        formFonts = NOTHING;
        printInfo = null;
        facts = null;
        if (!asides.isEmpty()) {
            asides.clear();
        }
        if (!warnings.isEmpty()) {
            warnings.clear();
        }
        if (!oddities.isEmpty()) {
            oddities.take();
        }
        runs = null;
        labels = null;
        pages = 0;
        keptData = 0;
        first = false;
        last = false;
        fonts.clear();
    }

    /** The memory that it holds for what comes into it next, in bytes, roughly. */
    public int memory() {
        return bytes.memory() + BYTES_A_NODE * kinds.length + BYTES_A_REFERENCE * places.length;
    }

    /** Opens a node: what is put into {@link #bytes} now is its own. */
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

    /** Adds a reference to the node that was opened last, at the end of its bytes. */
    void addReference(int target) {
        addReference(target, Expected.ANYTHING);
    }

    /** The same, where it is known what the target has to be. */
    void addReference(int target, Expected expected) {
        int reference = referenceEnds[count - 1]++;
        if (reference == places.length) {
            resizeReferences(reference * 2);
        }
        places[reference] = bytes.length();
        targets[reference] = target;
        expectations[reference] = expected.code();
    }

    /** Ends the node that was opened last. */
    void close(@Nullable StreamData itsData) {
        ends[count - 1] = bytes.length();
        data[count - 1] = itsData == null ? null : kept(itsData);
    }

    /** Short data are kept until they are written, and not read twice, as long as they are few. */
    private StreamData kept(StreamData itsData) {
        if (keptData + itsData.weight() > MOST_KEPT_DATA) {
            return itsData.onDisk();
        }
        keptData += itsData.weight();
        return itsData;
    }

    /** What it holds must not take more memory than that. */
    void checkWeight(Limits limits) {
        long references = count == 0 ? 0 : referenceEnds[count - 1];
        if (bytes.length() + BYTES_A_REFERENCE * references > limits.fragmentBytes()) {
            throw BeyondLimitException.ofMemory(
                    "a page reaches objects of more than", limits.fragmentBytes());
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

    /** Sets what tells the objects of a document from those of the same one repaired. */
    void setBoundSpace(int space) {
        boundSpace = space;
    }

    /** Says of a node that it is an optional content group, see {@link Layer}. */
    void setLayer(int node, int layer) {
        layers[node] = (byte) layer;
    }

    /** How the node is shown if it is an optional content group, else {@link Layer#NONE}. */
    public int layer(int node) {
        return layers[node];
    }

    /** Says of the node that was opened last that it is a form field without a parent. */
    void setRootField() {
        rootFields.set(count - 1);
    }

    /**
     * Whether the node is a form field without a parent; its dictionary is not closed, for the
     * writer may know a parent.
     */
    public boolean isRootField(int node) {
        return rootFields.get(node);
    }

    /**
     * A name in {@link #bytes} that leads to a font of the document's form, or nowhere.
     *
     * @param place of its first character
     * @param isThere whether the form has the font
     */
    public record FontName(int place, String name, boolean isThere) {}

    /** Adds the name of a font to the node that was opened last, at the end of its bytes. */
    void addFontName(String name, boolean isThere) {
        fontNames.add(new FontName(bytes.length(), name, isThere));
        bytes.put(name);
    }

    /** The names of fonts of the form, in the order of their places. */
    public List<FontName> fontNames() {
        return fontNames;
    }

    void setForm(FormPart part, int fonts) {
        form = part;
        formFonts = fonts;
    }

    /** What the step brings to the form, if it does; told with its first fragment. */
    public @Nullable FormPart form() {
        return form;
    }

    /** The node that refers to the form's fonts in their order, set aside. */
    public int formFonts() {
        return formFonts;
    }

    void setPrintInfo(PrintInfo info) {
        printInfo = info;
    }

    /** What the document says of itself, if the print file is to keep to PDF/X. */
    public @Nullable PrintInfo printInfo() {
        return printInfo;
    }

    void setFacts(DocumentFacts ofDocument) {
        facts = ofDocument;
    }

    /** Values of the document's catalogue; with its first fragment. */
    public @Nullable DocumentFacts facts() {
        return facts;
    }

    void add(Aside aside) {
        asides.add(aside);
    }

    /**
     * What the step brings to the catalogue, in the order of its nodes; with the first fragment.
     */
    public List<Aside> asides() {
        return asides;
    }

    /** Warns of what is written wrong in the node that was opened last. */
    void warnOfSyntax(String text) {
        oddities.add("object " + objectNumbers[count - 1] + ": " + text);
    }

    /** Warnings of what was copied, until they are taken. */
    Warnings oddities() {
        return oddities;
    }

    void warn(int page, String text) {
        warnings.add(new Warning(page, text));
    }

    /** Decisions about its pages; with the first fragment also about the document. */
    public List<Warning> warnings() {
        return warnings;
    }

    /** Notes a Type 3 font in the node that was opened last. */
    void addFont(PdfValue dictionary) {
        fonts.add(new TypeThreeFont(count - 1, dictionary));
    }

    /** The Type 3 fonts in its nodes. */
    List<TypeThreeFont> fonts() {
        return fonts;
    }

    void setLabels(PageRuns stepRuns, @Nullable LabelPart part) {
        runs = stepRuns;
        labels = part;
    }

    /** The pages of the step, with its first fragment; null if nobody cares how they are called. */
    public @Nullable PageRuns runs() {
        return runs;
    }

    /** How the pages of the step are called; null if the document does not say. */
    public @Nullable LabelPart labels() {
        return labels;
    }

    void setFirst(boolean isFirst) {
        first = isFirst;
    }

    /** Whether it is the first one of its step. */
    public boolean first() {
        return first;
    }

    void setLast(boolean isLast) {
        last = isLast;
    }

    /** Whether it is the last one of its step. */
    public boolean last() {
        return last;
    }

    /** How many pages are in it, without blank ones. */
    public int pages() {
        return pages;
    }

    public int count() {
        return count;
    }

    public Kind kind(int node) {
        return kinds[node];
    }

    /** In the document that it comes from. */
    public int objectNumber(int node) {
        return objectNumbers[node];
    }

    /** What tells a bound object from others in the same step. */
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

    /**
     * The data if the node is a stream; then its dictionary lacks the length, and is not closed.
     */
    public @Nullable StreamData data(int node) {
        return data[node];
    }

    public int firstReference(int node) {
        return node == 0 ? 0 : referenceEnds[node - 1];
    }

    public int endOfReferences(int node) {
        return referenceEnds[node];
    }

    /** Where in {@link #bytes} a reference is missing. */
    public int place(int reference) {
        return places[reference];
    }

    public int target(int reference) {
        return targets[reference];
    }

    /** What the target of a reference has to be. */
    Expected expected(int reference) {
        return Expected.of(expectations[reference]);
    }

    /** The kind of value that a node is, see {@link Kinds}; 0 if its bytes are not here. */
    int valueKind(int node) {
        if (kinds[node] == Kind.SHARED_BEFORE || kinds[node] == Kind.BOUND_BEFORE) {
            return 0;
        }
        return data[node] != null ? Kinds.STREAM : Kinds.at(bytes.array(), start(node), ends[node]);
    }
}
