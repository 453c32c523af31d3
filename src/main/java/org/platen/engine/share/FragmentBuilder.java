package org.platen.engine.share;

import org.platen.engine.read.Limits;

/**
 * Turns page ranges into fragments. A long range gives several: memory does not depend on its
 * length. Not for several threads at once.
 */
public final class FragmentBuilder {

    /** A fragment of more bytes than that takes no further page. */
    private static final int LONG_FRAGMENT = 1 << 19;

    private static final int MANY_PAGES = 256;
    // Above every object number.
    private static final int SPACE_OF_REPAIRED = 1 << 30;

    private final Hasher hasher;
    private final Checkpoint checkpoint;

    public FragmentBuilder(ContentHash hash, Checkpoint checkpoint) {
        this.hasher = new Hasher(hash, checkpoint);
        this.checkpoint = checkpoint;
    }

    /**
     * Fills a fragment with pages from one on, as many as it should hold.
     *
     * @param from the first page, counted from 0 within the range
     * @return the page that the next fragment begins with
     * @throws org.platen.engine.read.MalformedPdfException when the document cannot be read; then
     *     the fragment is of no use
     */
    public int build(PageRange range, int from, Fragment fragment, Limits limits) {
        var memo = range.document().memo();
        range.document().document().startPart();
        memo.enter(range.printFile(), range.step(), range.isPart());
        fragment.clear();
        fragment.setBoundSpace(range.document().repaired() ? SPACE_OF_REPAIRED : 0);
        range.document().document().warnings().take();
        var reach = new Reach(range, fragment, limits, checkpoint);
        try {
            int next = addPages(range, from, fragment, reach, limits);
            // What is remembered is not read again, and would not be warned of again.
            if (fragment.warnings().isEmpty()) {
                reach.remember();
            }
            if (fragment.first()) {
                warnOfOpening(range, fragment);
            }
            memo.forgetIfLarge();
            return next;
        } catch (RuntimeException | Error e) {
            memo.forget();
            throw e;
        } finally {
            reach.close();
        }
    }

    private int addPages(PageRange range, int from, Fragment fragment, Reach reach, Limits limits) {
        var components = new Components(fragment, reach, hasher);
        var copier = new PageCopier(range, fragment);
        fragment.setFirst(from == 0);
        new CataloguePart(range.document(), fragment, components).copy(range);
        takeWarnings(range, Warning.WHOLE_DOCUMENT, fragment);
        int page = from;
        do {
            components.close(copier.copyPage(range.index(page)));
            fragment.checkWeight(limits);
            takeWarnings(range, range.index(page) + 1, fragment);
            page++;
        } while (page < range.count() && !isFull(fragment));
        boolean last = page == range.count();
        if (last && range.withBlank()) {
            components.close(copier.copyBlank(range.index(page - 1)));
        }
        fragment.setLast(last);
        return page;
    }

    private static void warnOfOpening(PageRange range, Fragment fragment) {
        for (String text : range.document().warnings()) {
            fragment.warn(Warning.WHOLE_DOCUMENT, text);
        }
    }

    private static void takeWarnings(PageRange range, int page, Fragment fragment) {
        var warnings = range.document().document().warnings();
        if (!warnings.isEmpty()) {
            warnings.take().forEach(text -> fragment.warn(page, text));
        }
    }

    private static boolean isFull(Fragment fragment) {
        return fragment.bytes().length() > LONG_FRAGMENT || fragment.pages() >= MANY_PAGES;
    }
}
