package org.platen.engine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.ObjectSet;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/** Reads the hierarchy of document parts (ISO 16612-2; ISO 32000-2, 14.12). */
final class DocumentPartReader {

    private static final int MAX_DEPTH = 100;

    private final PdfDocument document;

    private final PageSizeReader pages;

    /** The level of the hierarchy that holds the documents. The root has level 0. */
    private final int recordLevel;

    private final Consumer<DocumentPart> reader;

    private final ObjectSet seen;

    /** The last page of the parts read so far. */
    private int lastPage;

    private DocumentPartReader(
            PdfDocument document,
            PageSizeReader pages,
            int recordLevel,
            Consumer<DocumentPart> reader) {
        this.document = document;
        this.pages = pages;
        this.recordLevel = recordLevel;
        this.reader = reader;
        this.seen = new ObjectSet(document);
    }

    /** Passes the parts to a consumer, in the order of their pages. */
    static void read(PdfDocument document, PageSizeReader pages, Consumer<DocumentPart> reader) {
        var root = document.resolve(document.catalog(), "DPartRoot");
        if (!root.isDictionary()) {
            return;
        }
        var level = recordLevel(document.resolve(root, "RecordLevel"));
        var parts = new DocumentPartReader(document, pages, level, reader);
        parts.visit(root.get("DPartRootNode"), 0, Map.of());
    }

    private static int recordLevel(PdfValue level) {
        if (level.isNull()) {
            return Integer.MAX_VALUE;
        }
        if (level.isInteger() && level.integer() >= 0) {
            return (int) Math.min(level.integer(), Integer.MAX_VALUE);
        }
        throw new MalformedPdfException(
                "the RecordLevel of its document parts is not a valid level");
    }

    private void visit(@Nullable PdfValue reference, int level, Map<String, String> inherited) {
        var part = opened(reference, level);
        var metadata = PartMetadata.of(document, part.get("DPM"), inherited);
        if (level == recordLevel || isLeaf(part)) {
            var range = range(part, level);
            reader.accept(new DocumentPart(range.first(), range.count(), metadata));
        } else {
            partsOf(part).forEach(each -> visit(each, level + 1, metadata));
        }
    }

    private PdfValue opened(@Nullable PdfValue reference, int level) {
        if (level > MAX_DEPTH) {
            throw new MalformedPdfException("its document parts are nested too deeply");
        }
        int number = reference == null ? PdfValue.NO_REFERENCE : reference.reference();
        if (number != PdfValue.NO_REFERENCE && seen.contains(number)) {
            throw new MalformedPdfException(
                    "one of its document parts occurs twice, or contains itself");
        }
        seen.add(number);
        var part = reference == null ? PdfValue.nullValue() : document.resolve(reference);
        if (!part.isDictionary()) {
            throw new MalformedPdfException("one of its document parts cannot be read");
        }
        return part;
    }

    private static boolean isLeaf(PdfValue part) {
        return part.get("DParts") == null;
    }

    /** The child parts, which are stored in an array of arrays. */
    private List<PdfValue> partsOf(PdfValue part) {
        var parts = new ArrayList<PdfValue>();
        for (var group : document.resolve(part, "DParts").elements()) {
            parts.addAll(document.resolve(group).elements());
        }
        return parts;
    }

    /** The pages of all leaves below a part. */
    private Range range(PdfValue part, int level) {
        return isLeaf(part)
                ? leafRange(part)
                : partsOf(part).stream()
                        .map(each -> range(opened(each, level + 1), level + 1))
                        .reduce(Range::followedBy)
                        .orElseThrow(
                                () -> new MalformedPdfException("a document part has no pages"));
    }

    private Range leafRange(PdfValue leaf) {
        int first = page(leaf.require("Start"));
        var end = leaf.get("End");
        int last = end == null ? first : page(end);
        if (first <= lastPage || last < first) {
            throw new MalformedPdfException("its document parts are not in the order of its pages");
        }
        lastPage = last;
        return new Range(first, last);
    }

    private int page(PdfValue reference) {
        return pages.number(reference)
                .orElseThrow(
                        () ->
                                new MalformedPdfException(
                                        "a document part begins or ends at a page that is not in the file"));
    }

    private record Range(int first, int last) {

        int count() {
            return last - first + 1;
        }

        Range followedBy(Range next) {
            if (next.first != last + 1) {
                throw new MalformedPdfException(
                        "the pages of a document part do not follow one another");
            }
            return new Range(first, next.last);
        }
    }
}
