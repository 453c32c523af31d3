package org.platen.engine.fragment;

import org.platen.engine.Checkpoint;
import org.platen.engine.Limits;
import org.platen.engine.Warning;
import org.platen.engine.hash.ContentHash;
import org.platen.engine.syntax.KnownBox;
import org.platen.engine.syntax.Warnings;

/**
 * Converts page ranges to fragments. A long range produces several, so memory does not depend on
 * its length. Not thread-safe.
 */
public final class FragmentBuilder {

    /** A fragment of more bytes than this accepts no further page. */
    private static final int LONG_FRAGMENT = 1 << 19;

    private static final int MANY_PAGES = 256;
    // Above every object number.
    private static final int SPACE_OF_REPAIRED = 1 << 30;

    private final Hasher hasher;
    private final Checkpoint checkpoint;
    private final KnownBox knownBox = new KnownBox();
    private int pageInWork;
    private final Glyphs glyphs = new Glyphs();

    public FragmentBuilder(ContentHash hash, Checkpoint checkpoint) {
        this.hasher = new Hasher(hash, checkpoint);
        this.checkpoint = checkpoint;
    }

    /**
     * Fills a fragment with as many pages as it should hold.
     *
     * @param from the first page, counted from 0 within the range
     * @return the page that the next fragment begins with
     * @throws org.platen.engine.syntax.MalformedPdfException when the document cannot be read; then
     *     the fragment is unusable
     */
    public int build(PageRange range, int from, Fragment fragment, Limits limits) {
        int next = buildOnce(range, from, fragment, limits);
        if (!range.document().bareFonts()
                && glyphs.needSurroundings(range.document().document(), fragment.nodes())) {
            range.document().setBareFonts();
            next = buildOnce(range, from, fragment, limits);
        }
        return next;
    }

    private int buildOnce(PageRange range, int from, Fragment fragment, Limits limits) {
        var memo = range.document().memo();
        range.document().document().startPart();
        pageInWork = Warning.WHOLE_DOCUMENT;
        memo.enter(range.printFile(), range.step(), range.isPart());
        fragment.clear();
        fragment.nodes().setBoundSpace(range.document().repaired() ? SPACE_OF_REPAIRED : 0);
        range.document().document().warnings().take();
        var reach = new ObjectCollector(range, fragment.nodes(), limits, checkpoint);
        try {
            int next = addPages(range, from, fragment, reach, limits);
            // Objects that are remembered are not read again, so their warnings would be lost.
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

    private int addPages(
            PageRange range, int from, Fragment fragment, ObjectCollector reach, Limits limits) {
        var nodes = fragment.nodes();
        var components = new StronglyConnectedComponents(nodes, reach, hasher);
        var copier = new PageCopier(range, nodes, knownBox);
        fragment.setFirst(from == 0);
        new CataloguePart(range.document(), fragment, components).copy(range);
        takeWarnings(range, Warning.WHOLE_DOCUMENT, fragment);
        int page = from;
        do {
            pageInWork = range.index(page) + 1;
            if (range.document().bareFonts()) {
                reach.enterPage(copier.enter(range.index(page)));
            }
            components.close(copier.copyPage(range.index(page)));
            nodes.checkWeight(limits);
            takeWarnings(range, pageInWork, fragment);
            page++;
        } while (page < range.count() && !isFull(range, fragment));
        boolean last = page == range.count();
        if (last && range.withBlank()) {
            components.close(copier.copyBlank(range.index(page - 1)));
        }
        fragment.setLast(last);
        return page;
    }

    /**
     * The page of the document, counted from 1, that was being read when the last build failed;
     * {@link Warning#WHOLE_DOCUMENT} if it was none.
     */
    public int pageInWork() {
        return pageInWork;
    }

    private static void warnOfOpening(PageRange range, Fragment fragment) {
        for (String text : range.document().warnings()) {
            fragment.warn(Warning.WHOLE_DOCUMENT, text);
        }
    }

    private static void takeWarnings(PageRange range, int page, Fragment fragment) {
        take(range.document().document().warnings(), page, fragment);
        take(fragment.nodes().oddities(), page, fragment);
    }

    private static void take(Warnings warnings, int page, Fragment fragment) {
        if (!warnings.isEmpty()) {
            warnings.take().forEach(text -> fragment.warn(page, text));
        }
    }

    private static boolean isFull(PageRange range, Fragment fragment) {
        return fragment.nodes().bytes().length() > LONG_FRAGMENT
                || range.document().made().bytes() > LONG_FRAGMENT
                || fragment.nodes().pages() >= MANY_PAGES;
    }
}
