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
import org.platen.engine.fragment.CatalogueEntry;
import org.platen.engine.fragment.Fragment;
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
    private List<CatalogueEntry> asides = List.of();
    private int asidesTaken;
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
        if (numbers.length < fragment.count()) {
            numbers = new int[fragment.count() * 2];
        }
        begin(fragment);
        int node = 0;
        while (node < fragment.count()) {
            node = write(fragment, node, blanks);
        }
        if (fragment.last()) {
            endStep();
        }
    }

    private void begin(Fragment fragment) throws IOException {
        if (fragment.first()) {
            catalogue.begin(fragment, pages.pages());
        }
        var form = fragment.form();
        if (form != null) {
            catalogue.forms().begin(form);
        }
        asides = fragment.asides();
        asidesTaken = 0;
    }

    /**
     * Writes a page with its objects. The output does not depend on how pages are divided into
     * fragments.
     *
     * @return the node of the next page
     */
    private int write(Fragment fragment, int from, int blanks) throws IOException {
        int to = from;
        do {
            numbers[to] = number(fragment, to);
            to++;
        } while (to < fragment.count() && !isTop(fragment.kind(to)));
        for (int node = from; node < to; node++) {
            checkpoint.pass();
            if (fragment.kind(node) == Fragment.Kind.BLANK_PAGE) {
                writeBlanks(fragment, node, blanks);
            } else if (numbers[node] < 0) {
                numbers[node] = -numbers[node];
                writeNode(fragment, node);
            }
        }
        if (fragment.kind(from) == Fragment.Kind.ASIDE && from == fragment.formFonts()) {
            addFonts(fragment);
        }
        if (asidesTaken < asides.size() && asides.get(asidesTaken).node() == from) {
            value.clear();
            putNode(fragment, from);
            catalogue.add(asides.get(asidesTaken++), value);
        }
        return to;
    }

    private static boolean isTop(Fragment.Kind kind) {
        return kind == Fragment.Kind.PAGE
                || kind == Fragment.Kind.BLANK_PAGE
                || kind == Fragment.Kind.ASIDE;
    }

    /** Adds the fonts before the fields that name them are written. */
    private void addFonts(Fragment fragment) {
        var form = fragment.form();
        if (form != null) {
            int reference = fragment.firstReference(fragment.formFonts());
            for (String name : form.fontNames()) {
                int target = fragment.target(reference++);
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
    private int number(Fragment fragment, int node) {
        return switch (fragment.kind(node)) {
            case PAGE -> -pageNumber(stepPagesWritten++);
            case BLANK_PAGE, ASIDE -> 0;
            case SHARED -> numberOfShared(fragment, node);
            case SHARED_BEFORE ->
                    known(shared.get(fragment.firstHash(node), fragment.secondHash(node)));
            case BOUND -> numberOfBound(fragment, node);
            case BOUND_BEFORE -> known(bound.get(fragment.boundKey(node)));
            case OPEN -> throw new IllegalArgumentException("node " + node + " is not finished");
        };
    }

    private static int known(int number) {
        if (number == SharingTable.ABSENT) {
            throw new IllegalArgumentException("a fragment that came before was not written");
        }
        return number;
    }

    private int numberOfShared(Fragment fragment, int node) {
        long first = fragment.firstHash(node);
        long second = fragment.secondHash(node);
        int number = shared.get(first, second);
        if (number == SharingTable.ABSENT) {
            number = objects.newNumber();
            shared.put(first, second, number);
            addLayer(fragment, node, number);
            return -number;
        }
        var data = fragment.data(node);
        if (data != null) {
            sharedBytes += data.length();
        }
        return number;
    }

    private int numberOfBound(Fragment fragment, int node) {
        int key = fragment.boundKey(node);
        int number = bound.get(key);
        if (number == IntMap.ABSENT) {
            number = objects.newNumber();
            bound.put(key, number);
            addLayer(fragment, node, number);
            return -number;
        }
        return number;
    }

    private void addLayer(Fragment fragment, int node, int number) {
        if (fragment.layer(node) != Layer.NONE) {
            catalogue.layers().add(number, fragment.layer(node));
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

    private void writeNode(Fragment fragment, int node) throws IOException {
        int number = numbers[node];
        value.clear();
        putNode(fragment, node);
        var data = fragment.data(node);
        if (fragment.kind(node) == Fragment.Kind.PAGE) {
            writePage(number);
        } else if (fragment.isRootField(node)) {
            catalogue.forms().add(number, value);
            objects.write(number, value);
        } else if (data == null) {
            objects.write(number, value);
        } else {
            objects.writeStream(number, value, data);
        }
    }

    private void writeBlanks(Fragment fragment, int node, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            value.clear();
            putNode(fragment, node);
            writePage(objects.newNumber());
        }
    }

    private void writePage(int number) throws IOException {
        value.put("/Parent ").putReference(pages.add(number)).put(">>");
        objects.write(number, value);
    }

    private void putNode(Fragment fragment, int node) {
        int from = fragment.start(node);
        int end = fragment.endOfReferences(node);
        for (int i = fragment.firstReference(node); i < end; i++) {
            int place = fragment.place(i);
            put(fragment, from, place);
            from = place;
            putTarget(fragment.target(i));
        }
        put(fragment, from, fragment.end(node));
    }

    private void put(Fragment fragment, int from, int to) {
        byte[] bytes = fragment.bytes().array();
        int at = fragment.fontNames().isEmpty() ? from : putFontNames(fragment, from, to);
        value.put(bytes, at, to - at);
    }

    /**
     * Copies bytes up to the last font name in them.
     *
     * @return the position after that name
     */
    private int putFontNames(Fragment fragment, int from, int to) {
        var names = fragment.fontNames();
        int at = from;
        for (int i = firstFrom(names, from); i < names.size(); i++) {
            var name = names.get(i);
            if (name.place() >= to) {
                break;
            }
            value.put(fragment.bytes().array(), at, name.place() - at);
            value.put(catalogue.forms().fontName(name.name(), name.isThere()));
            at = name.place() + name.name().length();
        }
        return at;
    }

    private static int firstFrom(List<Fragment.FontName> names, int place) {
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
        if (target == Fragment.NOTHING) {
            value.put("null");
        } else if (Fragment.isPage(target)) {
            value.putReference(pageNumber(Fragment.ordinal(target)));
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
