package org.platen.engine.fragment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Conformance;
import org.platen.engine.DocumentFeature;
import org.platen.engine.Forms;
import org.platen.engine.Heading;
import org.platen.engine.Limits;
import org.platen.engine.OpenedPdf;
import org.platen.engine.PdfSource;
import org.platen.engine.RawPdf;
import org.platen.engine.document.PageRuns;
import org.platen.engine.hash.ContentHash;

/** The fragment of a step with everything that a print file can have. */
public final class BuiltFragment {

    private final Fragment fragment = new Fragment();

    BuiltFragment(PageRange range) {
        new FragmentBuilder(new ContentHash(new Random(1)), () -> {})
                .build(range, 0, fragment, Limits.defaults());
    }

    public static OpenDocument opened(RawPdf pdf) {
        var document = OpenedPdf.document(pdf);
        return new OpenDocument(document, OpenedPdf.pages(document), false);
    }

    static PageRange range(RawPdf pdf, PageRuns runs, @Nullable Heading heading) {
        return new PageRange(
                PdfSource.of(Path.of("a.pdf")),
                opened(pdf),
                1,
                1,
                runs,
                EnumSet.allOf(DocumentFeature.class),
                Forms.KEEP,
                Conformance.NONE,
                heading,
                false);
    }

    public static BuiltFragment of(RawPdf pdf, int first, int count) {
        return new BuiltFragment(
                range(pdf, new PageRuns(new int[] {first}, new int[] {count}), null));
    }

    public Fragment fragment() {
        return fragment;
    }

    /** The node of an object of the document. */
    int node(int objectNumber) {
        return IntStream.range(0, fragment.nodes().count())
                .filter(node -> fragment.nodes().objectNumber(node) == objectNumber)
                .findFirst()
                .orElseThrow();
    }

    <T extends CatalogueEntry> List<T> asides(Class<T> kind) {
        return fragment.catalogue().entries().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    String text(int node) {
        return text(fragment.nodes(), node);
    }

    /** A node with its references: to objects by their number, to pages of the step as p0, p1. */
    static String text(NodeTable nodes, int node) {
        var text = new StringBuilder();
        int from = nodes.start(node);
        for (int i = nodes.firstReference(node); i < nodes.endOfReferences(node); i++) {
            text.append(text(nodes, from, nodes.place(i)));
            text.append('{').append(target(nodes, nodes.target(i))).append('}');
            from = nodes.place(i);
        }
        return text.append(text(nodes, from, nodes.end(node))).toString();
    }

    private static String target(NodeTable nodes, int target) {
        if (NodeTable.isPage(target)) {
            return "p" + NodeTable.ordinal(target);
        }
        return target < 0 || target >= nodes.count()
                ? "" + target
                : "" + nodes.objectNumber(target);
    }

    private static String text(NodeTable nodes, int from, int to) {
        return new String(nodes.bytes().array(), from, to - from, ISO_8859_1);
    }
}
