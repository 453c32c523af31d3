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
import org.platen.engine.fragment.Fragment;
import org.platen.engine.fragment.NodeTable;
import org.platen.engine.fragment.StepCatalogue;
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
    private StepCatalogue additions = new StepCatalogue();
    private int entriesTaken;
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
        var table = fragment.nodes();
        numbers.begin(table);
        begin(fragment);
        int node = 0;
        while (node < table.count()) {
            node = write(table, node, blanks);
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
    private int write(NodeTable table, int from, int blanks) throws IOException {
        int to = from;
        do {
            numbers.assign(table, to);
            to++;
        } while (to < table.count() && !isTop(table.kind(to)));
        for (int node = from; node < to; node++) {
            checkpoint.pass();
            if (table.kind(node) == NodeTable.Kind.BLANK_PAGE) {
                writeBlanks(table, node, blanks);
            } else if (numbers.takePending(node)) {
                writeNode(table, node);
            }
        }
        addToCatalogue(table, from);
        return to;
    }

    /** Adds a node to the catalogue if it is meant for it. */
    private void addToCatalogue(NodeTable table, int node) throws IOException {
        if (table.kind(node) == NodeTable.Kind.ASIDE && node == additions.formFonts()) {
            addFonts(table);
        }
        var entries = additions.entries();
        if (entriesTaken < entries.size() && entries.get(entriesTaken).node() == node) {
            catalogue.add(entries.get(entriesTaken++), nodes.value(table, node));
        }
    }

    private static boolean isTop(NodeTable.Kind kind) {
        return kind == NodeTable.Kind.PAGE
                || kind == NodeTable.Kind.BLANK_PAGE
                || kind == NodeTable.Kind.ASIDE;
    }

    /** Adds the fonts before the fields that name them are written. */
    private void addFonts(NodeTable table) {
        var form = additions.form();
        if (form != null) {
            int reference = table.firstReference(additions.formFonts());
            for (String name : form.fontNames()) {
                int target = table.target(reference++);
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

    private void writeNode(NodeTable table, int node) throws IOException {
        int number = numbers.of(node);
        var value = nodes.value(table, node);
        var data = table.data(node);
        if (table.kind(node) == NodeTable.Kind.PAGE) {
            writePage(number, value);
        } else if (table.isRootField(node)) {
            catalogue.forms().add(number, value);
            objects.write(number, value);
        } else if (data == null) {
            objects.write(number, value);
        } else {
            objects.writeStream(number, value, data);
        }
    }

    private void writeBlanks(NodeTable table, int node, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            var value = nodes.value(table, node);
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
