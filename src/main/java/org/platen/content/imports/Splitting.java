package org.platen.content.imports;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.platen.content.NewItem;
import org.platen.engine.document.DocumentPart;
import org.platen.engine.document.PdfFile;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.property.NameValue;

/** The rule by which a PDF is divided into content items. */
public sealed interface Splitting
        permits Splitting.Whole, Splitting.EveryPages, Splitting.AtParts, SplittingAtBookmarks {

    /** The minimum number of items, as far as it is known in advance. */
    default long minItems(PdfFile pdf) {
        return 1;
    }

    /** Passes on the items of a PDF, one after the other. */
    void split(PdfFile pdf, Consumer<NewItem> items);

    /**
     * Returns the rule for the parameters of {@code POST /rest/platen/v1/contentsets}.
     *
     * @throws ProblemException 400 when they are invalid
     */
    static Splitting of(@Nullable String pagesPerItem, @Nullable String splitAt) {
        if (pagesPerItem != null && splitAt != null) {
            throw new ProblemException(
                    Problem.badRequest("Give either pagesPerItem or splitAt, not both."));
        }
        if (pagesPerItem != null) {
            return EveryPages.of(pagesPerItem);
        }
        return splitAt == null ? new Whole() : atBookmarks(splitAt);
    }

    private static Splitting atBookmarks(String splitAt) {
        if (!splitAt.equals("bookmarks")) {
            throw new ProblemException(
                    Problem.badRequest("The only value of splitAt is 'bookmarks'.", splitAt));
        }
        return new SplittingAtBookmarks();
    }

    /** Makes the whole PDF one item. */
    record Whole(List<NameValue> properties) implements Splitting {

        public Whole {
            properties = List.copyOf(properties);
        }

        public Whole() {
            this(List.of());
        }

        @Override
        public void split(PdfFile pdf, Consumer<NewItem> items) {
            items.accept(NewItem.of(pdf, 1, pdf.pageCount(), properties));
        }
    }

    /** Makes items of a fixed number of pages. The last one may have fewer. */
    record EveryPages(int pages) implements Splitting {

        private static EveryPages of(String text) {
            try {
                int pages = Integer.parseInt(text);
                if (pages > 0) {
                    return new EveryPages(pages);
                }
            } catch (NumberFormatException e) {
                // reported below
            }
            throw new ProblemException(
                    Problem.badRequest("pagesPerItem must be a whole number of at least 1.", text));
        }

        @Override
        public void split(PdfFile pdf, Consumer<NewItem> items) {
            IntStream.range(0, (int) minItems(pdf))
                    .map(index -> 1 + index * pages)
                    .mapToObj(first -> NewItem.of(pdf, first, length(pdf, first), List.of()))
                    .forEach(items);
        }

        @Override
        public long minItems(PdfFile pdf) {
            return (pdf.pageCount() - 1L) / pages + 1;
        }

        private int length(PdfFile pdf, int first) {
            return Math.min(pages, pdf.pageCount() - first + 1);
        }
    }

    /** Makes an item of each document part of a PDF/VT. A PDF without parts is one item. */
    record AtParts() implements Splitting {

        @Override
        public void split(PdfFile pdf, Consumer<NewItem> items) {
            var found = new AtomicBoolean();
            pdf.forEachDocumentPart(
                    part -> {
                        found.set(true);
                        items.accept(item(pdf, part));
                    });
            if (!found.get()) {
                new Whole().split(pdf, items);
            }
        }

        private static NewItem item(PdfFile pdf, DocumentPart part) {
            return NewItem.of(pdf, part.firstPage(), part.pageCount(), properties(part.metadata()));
        }

        private static List<NameValue> properties(Map<String, String> metadata) {
            return metadata.entrySet().stream()
                    .map(entry -> new NameValue(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
