package org.platen.content.imports;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.platen.content.NewItem;
import org.platen.engine.document.PdfFile;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.property.NameValue;

/**
 * Begins an item at each page that is the target of a top-level bookmark. The title becomes the
 * property {@code bookmark} of the item. Pages before the first bookmark form an item without the
 * property.
 */
public record SplittingAtBookmarks() implements Splitting {

    @Override
    public void split(PdfFile pdf, Consumer<NewItem> items) {
        var titles = new TreeMap<Integer, String>();
        pdf.bookmarks().forEach(mark -> titles.putIfAbsent(mark.page(), mark.title()));
        if (titles.isEmpty()) {
            throw noBookmarks();
        }
        if (titles.firstKey() > 1) {
            items.accept(NewItem.of(pdf, 1, titles.firstKey() - 1, List.of()));
        }
        titles.forEach(
                (page, title) -> items.accept(item(pdf, page, end(pdf, titles, page), title)));
    }

    private static ProblemException noBookmarks() {
        return new ProblemException(
                new Problem(
                        Problem.UNPROCESSABLE_CONTENT,
                        "The PDF has no bookmarks that lead to its own pages. Split it by pagesPerItem, or import it as one item.",
                        ""));
    }

    private static int end(PdfFile pdf, TreeMap<Integer, String> titles, int page) {
        var next = titles.higherKey(page);
        return next == null ? pdf.pageCount() + 1 : next;
    }

    private static NewItem item(PdfFile pdf, int page, int end, String title) {
        return NewItem.of(pdf, page, end - page, List.of(new NameValue("bookmark", title)));
    }
}
