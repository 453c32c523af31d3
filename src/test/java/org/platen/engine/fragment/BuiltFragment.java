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
                Path.of("a.pdf"),
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
        return IntStream.range(0, fragment.count())
                .filter(node -> fragment.objectNumber(node) == objectNumber)
                .findFirst()
                .orElseThrow();
    }

    <T extends CatalogueEntry> List<T> asides(Class<T> kind) {
        return fragment.asides().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    String text(int node) {
        return text(fragment, node);
    }

    /** A node with its references: to objects by their number, to pages of the step as p0, p1. */
    static String text(Fragment fragment, int node) {
        var text = new StringBuilder();
        int from = fragment.start(node);
        for (int i = fragment.firstReference(node); i < fragment.endOfReferences(node); i++) {
            text.append(text(fragment, from, fragment.place(i)));
            text.append('{').append(target(fragment, fragment.target(i))).append('}');
            from = fragment.place(i);
        }
        return text.append(text(fragment, from, fragment.end(node))).toString();
    }

    private static String target(Fragment fragment, int target) {
        if (Fragment.isPage(target)) {
            return "p" + Fragment.ordinal(target);
        }
        return target < 0 || target >= fragment.count()
                ? "" + target
                : "" + fragment.objectNumber(target);
    }

    private static String text(Fragment fragment, int from, int to) {
        return new String(fragment.bytes().array(), from, to - from, ISO_8859_1);
    }
}
