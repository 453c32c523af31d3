package org.platen.engine.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.platen.engine.read.NameTree;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/**
 * The page labels of a document (ISO 32000-2, 12.4.2), read once. They are stored as ranges of
 * twelve bytes each. Damaged labels are ignored.
 */
public final class DocumentLabels {

    private static final int MAX_RANGES = 1_000_000;
    private static final int MAX_PREFIX_LENGTH = 256;
    private static final int MAX_VALUE = 1_000_000_000;
    private static final int MAX_HEADS = 10_000;
    private static final List<String> STYLES = List.of("D", "R", "r", "A", "a");

    private final PdfDocument document;
    private final List<String> heads = new ArrayList<>();
    private final Map<String, Integer> numbersOfHeads = new HashMap<>();
    private int[] firsts = {};
    private int[] headOf = {};
    private int[] values = {};
    private int count;

    private DocumentLabels(PdfDocument document) {
        this.document = document;
    }

    static DocumentLabels of(SourceDocument source) {
        var document = source.document();
        var labels = new DocumentLabels(document);
        try {
            labels.read(document.resolve(document.catalog(), "PageLabels"), source.pageCount());
        } catch (MalformedPdfException e) {
            labels.count = 0;
        }
        return labels;
    }

    private void read(PdfValue root, int pages) {
        new NameTree(document)
                .forEachNumber(
                        root,
                        (label, page) -> {
                            if (page > last() && page < pages && count < MAX_RANGES) {
                                add((int) page, document.resolve(label));
                            }
                        });
    }

    private int last() {
        return count == 0 ? -1 : firsts[count - 1];
    }

    private void add(int page, PdfValue label) {
        if (count == 0 && page > 0) {
            put(0, LabelPart.DECIMAL, 1);
        }
        var start = document.resolve(label, "St");
        boolean stated = start.isInteger() && start.integer() > 0 && start.integer() <= MAX_VALUE;
        put(page, style(label) + prefix(label), stated ? (int) start.integer() : 1);
    }

    private void put(int page, String head, int value) {
        if (count == firsts.length) {
            int more = Math.max(8, count * 2);
            firsts = Arrays.copyOf(firsts, more);
            headOf = Arrays.copyOf(headOf, more);
            values = Arrays.copyOf(values, more);
        }
        firsts[count] = page;
        headOf[count] = head(head);
        values[count++] = value;
    }

    private String style(PdfValue label) {
        var style = document.resolve(label, "S");
        return style.isName() && STYLES.contains(style.name()) ? "/S/" + style.name() : "";
    }

    private String prefix(PdfValue label) {
        var prefix = document.resolve(label, "P");
        var token = prefix.isString() ? prefix.detached() : prefix;
        return token.isString() && token.end() - token.start() <= MAX_PREFIX_LENGTH
                ? "/P" + text(token)
                : "";
    }

    private static String text(PdfValue token) {
        int length = token.end() - token.start();
        return new String(token.bytes(), token.start(), length, StandardCharsets.ISO_8859_1);
    }

    private int head(String head) {
        if (heads.size() >= MAX_HEADS) {
            return numbersOfHeads.getOrDefault(head, 0);
        }
        return numbersOfHeads.computeIfAbsent(
                head,
                added -> {
                    heads.add(added);
                    return heads.size() - 1;
                });
    }

    /** The labels of the pages of a step. */
    public LabelPart of(PageRuns runs) {
        var part = new LabelPart();
        for (int run = 0; run < runs.runs(); run++) {
            int first = runs.first(run);
            int end = first + runs.length(run);
            int range = rangeOf(first);
            while (range < count && firsts[range] < end) {
                int from = Math.max(first, firsts[range]);
                part.add(
                        runs.start(run) + from - first,
                        heads.get(headOf[range]),
                        values[range] + from - firsts[range]);
                range++;
            }
        }
        return part;
    }

    private int rangeOf(int page) {
        int place = Arrays.binarySearch(firsts, 0, count, page);
        return place < 0 ? Math.max(0, -place - 2) : place;
    }

    /** Returns whether the document has no usable labels. */
    public boolean isEmpty() {
        return count == 0;
    }
}
