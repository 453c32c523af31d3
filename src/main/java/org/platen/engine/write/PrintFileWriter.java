package org.platen.engine.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Checkpoint;
import org.platen.engine.FileForm;
import org.platen.engine.PrintFileForm;
import org.platen.engine.Warning;
import org.platen.engine.document.Layer;
import org.platen.engine.fragment.Fragment;
import org.platen.engine.fragment.NodeTable;
import org.platen.engine.fragment.StepCatalogue;
import org.platen.engine.primitive.Bytes;
import org.platen.engine.primitive.IntMap;
import org.platen.engine.primitive.SharingTable;
import org.platen.engine.syntax.Warnings;

/**
 * Writes one print file from fragments, in the order of the calls. An object that equals one in the
 * file becomes a reference to that one; any other object receives the next number and is written.
 */
public final class PrintFileWriter implements Closeable {

    private final FileForm objectForm;
    private final ObjectOutput objects;
    private final PageTreeWriter pages;
    private final SharingTable shared = new SharingTable();
    private final IntMap bound = new IntMap();
    private final CatalogueWriter catalogue;
    private final Checkpoint checkpoint;
    private final Bytes value = new Bytes(1 << 12);
    // State of the current step: the object numbers of its pages, 0 if not known yet, and the
    // number of written pages.
    private int[] stepPages = new int[16];
    private int stepPagesWritten;
    // State of the current fragment: the object numbers of its nodes, negative if they are still to
    // be written.
    private int[] numbers = new int[64];
    private StepCatalogue additions = new StepCatalogue();
    private int entriesTaken;
    private long sharedBytes;
    private final Warnings warnings = new Warnings();

    /**
     * @param file must not exist
     * @param executor provides a thread, if possible, that forces written bytes to disk in the
     *     meantime
     */
    public PrintFileWriter(Path file, PrintFileForm form, Executor executor, Checkpoint checkpoint)
            throws IOException {
        objectForm = form.objects();
        this.checkpoint = checkpoint;
        objects = new ObjectOutput(file, form, executor);
        pages = new PageTreeWriter(objects);
        catalogue =
                new CatalogueWriter(
                        objects, form.conformance(), file.getFileName().toString(), warnings);
    }

    /** The number of pages written so far, including blank ones. */
    public int pages() {
        return pages.pages();
    }

    /**
     * The number of stream bytes that were not written because equal streams were already in the
     * file.
     */
    public long sharedBytes() {
        return sharedBytes;
    }

    /** Decisions about the last step since the last call: what the file cannot keep. */
    public List<Warning> takeWarnings() {
        return warnings.isEmpty() ? List.of() : takeAllWarnings();
    }

    private List<Warning> takeAllWarnings() {
        return warnings.take().stream()
                .map(text -> new Warning(Warning.WHOLE_DOCUMENT, text))
                .toList();
    }

    /**
     * Appends a fragment.
     *
     * @param blanks number of times its blank page is written
     */
    public void write(Fragment fragment, int blanks) throws IOException {
        var nodes = fragment.nodes();
        if (numbers.length < nodes.count()) {
            numbers = new int[nodes.count() * 2];
        }
        begin(fragment);
        int node = 0;
        while (node < nodes.count()) {
            node = write(nodes, node, blanks);
        }
        if (fragment.last()) {
            endStep();
        }
    }

    private void begin(Fragment fragment) throws IOException {
        additions = fragment.catalogue();
        if (fragment.first()) {
            catalogue.begin(additions, pages.pages());
        }
        var form = additions.form();
        if (form != null) {
            catalogue.forms().begin(form);
        }
        entriesTaken = 0;
    }

    /**
     * Writes a page with its objects. The output does not depend on how pages are divided into
     * fragments.
     *
     * @return the node of the next page
     */
    private int write(NodeTable nodes, int from, int blanks) throws IOException {
        int to = from;
        do {
            numbers[to] = number(nodes, to);
            to++;
        } while (to < nodes.count() && !isTop(nodes.kind(to)));
        for (int node = from; node < to; node++) {
            checkpoint.pass();
            if (nodes.kind(node) == NodeTable.Kind.BLANK_PAGE) {
                writeBlanks(nodes, node, blanks);
            } else if (numbers[node] < 0) {
                numbers[node] = -numbers[node];
                writeNode(nodes, node);
            }
        }
        if (nodes.kind(from) == NodeTable.Kind.ASIDE && from == additions.formFonts()) {
            addFonts(nodes);
        }
        addEntry(nodes, from);
        return to;
    }

    private void addEntry(NodeTable nodes, int node) throws IOException {
        var entries = additions.entries();
        if (entriesTaken < entries.size() && entries.get(entriesTaken).node() == node) {
            value.clear();
            putNode(nodes, node);
            catalogue.add(entries.get(entriesTaken++), value);
        }
    }

    private static boolean isTop(NodeTable.Kind kind) {
        return kind == NodeTable.Kind.PAGE
                || kind == NodeTable.Kind.BLANK_PAGE
                || kind == NodeTable.Kind.ASIDE;
    }

    /** Adds the fonts before the fields that name them are written. */
    private void addFonts(NodeTable nodes) {
        var form = additions.form();
        if (form != null) {
            int reference = nodes.firstReference(additions.formFonts());
            for (String name : form.fontNames()) {
                int target = nodes.target(reference++);
                if (target >= 0) {
                    catalogue.forms().addFont(name, Math.abs(numbers[target]));
                }
            }
        }
    }

    private void endStep() throws IOException {
        catalogue.endStep(warnings);
        Arrays.fill(stepPages, 0);
        stepPagesWritten = 0;
        bound.clear();
    }

    /** The object number of a node: that of an equal object, or a new one as a negative number. */
    private int number(NodeTable nodes, int node) {
        return switch (nodes.kind(node)) {
            case PAGE -> -pageNumber(stepPagesWritten++);
            case BLANK_PAGE, ASIDE -> 0;
            case SHARED -> numberOfShared(nodes, node);
            case SHARED_BEFORE -> known(shared.get(nodes.firstHash(node), nodes.secondHash(node)));
            case BOUND -> numberOfBound(nodes, node);
            case BOUND_BEFORE -> known(bound.get(nodes.boundKey(node)));
            case OPEN -> throw new IllegalArgumentException("node " + node + " is not finished");
        };
    }

    private static int known(int number) {
        if (number == SharingTable.ABSENT) {
            throw new IllegalArgumentException("a fragment that came before was not written");
        }
        return number;
    }

    private int numberOfShared(NodeTable nodes, int node) {
        long first = nodes.firstHash(node);
        long second = nodes.secondHash(node);
        int number = shared.get(first, second);
        if (number == SharingTable.ABSENT) {
            number = objects.newNumber();
            shared.put(first, second, number);
            addLayer(nodes, node, number);
            return -number;
        }
        var data = nodes.data(node);
        if (data != null) {
            sharedBytes += data.length();
        }
        return number;
    }

    private int numberOfBound(NodeTable nodes, int node) {
        int key = nodes.boundKey(node);
        int number = bound.get(key);
        if (number == IntMap.ABSENT) {
            number = objects.newNumber();
            bound.put(key, number);
            addLayer(nodes, node, number);
            return -number;
        }
        return number;
    }

    private void addLayer(NodeTable nodes, int node, int number) {
        if (nodes.layer(node) != Layer.NONE) {
            catalogue.layers().add(number, nodes.layer(node));
        }
    }

    private int pageNumber(int ordinal) {
        if (ordinal >= stepPages.length) {
            stepPages = Arrays.copyOf(stepPages, Math.max(ordinal + 1, stepPages.length * 2));
        }
        if (stepPages[ordinal] == 0) {
            stepPages[ordinal] = objects.newNumber();
        }
        return stepPages[ordinal];
    }

    private void writeNode(NodeTable nodes, int node) throws IOException {
        int number = numbers[node];
        value.clear();
        putNode(nodes, node);
        var data = nodes.data(node);
        if (nodes.kind(node) == NodeTable.Kind.PAGE) {
            writePage(number);
        } else if (nodes.isRootField(node)) {
            catalogue.forms().add(number, value);
            objects.write(number, value);
        } else if (data == null) {
            objects.write(number, value);
        } else {
            objects.writeStream(number, value, data);
        }
    }

    private void writeBlanks(NodeTable nodes, int node, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            value.clear();
            putNode(nodes, node);
            writePage(objects.newNumber());
        }
    }

    private void writePage(int number) throws IOException {
        value.put("/Parent ").putReference(pages.add(number)).put(">>");
        objects.write(number, value);
    }

    private void putNode(NodeTable nodes, int node) {
        int from = nodes.start(node);
        int end = nodes.endOfReferences(node);
        for (int i = nodes.firstReference(node); i < end; i++) {
            int place = nodes.place(i);
            put(nodes, from, place);
            from = place;
            putTarget(nodes.target(i));
        }
        put(nodes, from, nodes.end(node));
    }

    private void put(NodeTable nodes, int from, int to) {
        byte[] bytes = nodes.bytes().array();
        int at = nodes.fontNames().isEmpty() ? from : putFontNames(nodes, from, to);
        value.put(bytes, at, to - at);
    }

    /**
     * Copies bytes up to the last font name in them.
     *
     * @return the position after that name
     */
    private int putFontNames(NodeTable nodes, int from, int to) {
        var names = nodes.fontNames();
        int at = from;
        for (int i = firstFrom(names, from); i < names.size(); i++) {
            var name = names.get(i);
            if (name.place() >= to) {
                break;
            }
            value.put(nodes.bytes().array(), at, name.place() - at);
            value.put(catalogue.forms().fontName(name.name(), name.isThere()));
            at = name.place() + name.name().length();
        }
        return at;
    }

    private static int firstFrom(List<NodeTable.FontName> names, int place) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).place() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void putTarget(int target) {
        if (target == NodeTable.NOTHING) {
            value.put("null");
        } else if (NodeTable.isPage(target)) {
            value.putReference(pageNumber(NodeTable.ordinal(target)));
        } else {
            value.putReference(Math.abs(numbers[target]));
        }
    }

    /**
     * Finishes the file. It is on disk on return.
     *
     * @return the SHA-256 of its bytes, in lower-case hexadecimal digits, if that is the checksum
     */
    public @Nullable String finish() throws IOException {
        String trailer = catalogue.finish(pages.finish());
        objects.flush();
        new CrossReferenceWriter(objects, trailer).write(objectForm);
        objects.output().force();
        return objects.output().checksum();
    }

    /** The current length of the file, in bytes. */
    public long length() {
        return objects.output().position();
    }

    @Override
    public void close() throws IOException {
        objects.close();
    }
}
