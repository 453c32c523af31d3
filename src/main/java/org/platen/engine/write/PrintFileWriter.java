package org.platen.engine.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Checkpoint;
import org.platen.engine.FileForm;
import org.platen.engine.PrintFileForm;
import org.platen.engine.Warning;
import org.platen.engine.fragment.CatalogueEntry;
import org.platen.engine.fragment.Fragment;
import org.platen.engine.primitive.Bytes;
import org.platen.engine.syntax.Warnings;

/**
 * Writes one print file from fragments, in the order of the calls. An object that equals one in the
 * file becomes a reference to that one; any other object receives the next number and is written.
 */
public final class PrintFileWriter implements Closeable {

    private final FileForm objectForm;
    private final ObjectOutput objects;
    private final PageTreeWriter pages;
    private final CatalogueWriter catalogue;
    private final Checkpoint checkpoint;
    private final ObjectNumbers numbers;
    private final NodeOutput nodes;
    private List<CatalogueEntry> asides = List.of();
    private int asidesTaken;
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
        numbers = new ObjectNumbers(objects, catalogue.layers());
        nodes = new NodeOutput(numbers, catalogue.forms().fonts());
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
        return numbers.sharedBytes();
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
        numbers.begin(fragment);
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
            numbers.assign(fragment, to);
            to++;
        } while (to < fragment.count() && !isTop(fragment.kind(to)));
        for (int node = from; node < to; node++) {
            checkpoint.pass();
            if (fragment.kind(node) == Fragment.Kind.BLANK_PAGE) {
                writeBlanks(fragment, node, blanks);
            } else if (numbers.takePending(node)) {
                writeNode(fragment, node);
            }
        }
        addAside(fragment, from);
        return to;
    }

    /** Adds to the catalogue what a node is for it, if anything. */
    private void addAside(Fragment fragment, int node) throws IOException {
        if (fragment.kind(node) == Fragment.Kind.ASIDE && node == fragment.formFonts()) {
            addFonts(fragment);
        }
        if (asidesTaken < asides.size() && asides.get(asidesTaken).node() == node) {
            catalogue.add(asides.get(asidesTaken++), nodes.value(fragment, node));
        }
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
                    catalogue.forms().fonts().add(name, numbers.of(target));
                }
            }
        }
    }

    private void endStep() throws IOException {
        catalogue.endStep(warnings);
        numbers.endStep();
    }

    private void writeNode(Fragment fragment, int node) throws IOException {
        int number = numbers.of(node);
        var value = nodes.value(fragment, node);
        var data = fragment.data(node);
        if (fragment.kind(node) == Fragment.Kind.PAGE) {
            writePage(number, value);
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
            var value = nodes.value(fragment, node);
            writePage(objects.newNumber(), value);
        }
    }

    private void writePage(int number, Bytes value) throws IOException {
        value.put("/Parent ").putReference(pages.add(number)).put(">>");
        objects.write(number, value);
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
