package org.platen.engine.fragment;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.platen.engine.Heading;
import org.platen.engine.syntax.PdfString;
import org.platen.engine.syntax.PdfValue;

/** Adds the bookmark of a document to a fragment. It leads to the first page of the step. */
final class HeadingWriter {

    private static final int MAX_TITLE_BYTES = 1 << 12;

    private final PageRange range;
    private final NodeTable nodes;
    private final StepCatalogue catalogue;
    private final ValueCopier copier;

    HeadingWriter(PageRange range, Fragment fragment) {
        this.range = range;
        nodes = fragment.nodes();
        catalogue = fragment.catalogue();
        copier = new ValueCopier(nodes);
    }

    void write(Heading heading, StronglyConnectedComponents components) {
        int node = nodes.add(NodeTable.Kind.ASIDE, 0);
        copier.reset();
        copier.put("<<");
        copier.putName("Title");
        putTitle(heading);
        copier.putName("Dest");
        copier.put("[");
        copier.putReference(range.document().pages().page(range.index(0)));
        copier.putName("Fit");
        copier.put("]");
        nodes.close(null);
        components.close(node);
        // Marked as leading nowhere itself, so that it is written for the first step of a document
        // only.
        catalogue.add(new CatalogueEntry.OutlineItem(node, 0, heading.document(), false, false));
    }

    private void putTitle(Heading heading) {
        var inInfo =
                range.document().document().resolve(range.document().document().info(), "Title");
        if (heading.isTitled() && isTitle(inInfo)) {
            copier.copy(inInfo);
            return;
        }
        var inMetadata = heading.isTitled() ? range.document().claims().title() : "";
        copier.put(textString(inMetadata.isBlank() ? heading.name() : inMetadata));
    }

    private static boolean isTitle(PdfValue value) {
        return value.isString()
                && value.end() - value.start() <= MAX_TITLE_BYTES
                && !PdfString.text(value).isBlank();
    }

    /** Encodes text as UTF-16, because PDFDocEncoding has few characters (ISO 32000-2, 7.9.2.2). */
    private static String textString(String text) {
        byte[] wide = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
        return "<" + HexFormat.of().formatHex(wide) + ">";
    }
}
