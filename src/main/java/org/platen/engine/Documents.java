package org.platen.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.platen.engine.crypt.Passwords;
import org.platen.engine.read.BeyondRepairException;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.read.Source;
import org.platen.engine.share.Checkpoint;
import org.platen.engine.share.OpenDocument;

/**
 * Opens documents. Most are used once: a small file is read whole into memory that is reused for
 * the next one. A large file, a file that is soon used again, and a file that had to be searched
 * are kept open for a while. Belongs to one thread.
 */
final class Documents implements Closeable {

    private static final int MOST_KEPT = 8;
    private static final int MOST_REMEMBERED = 256;

    private final AssemblySettings settings;
    private final Library library;
    private final DocumentOpener opener;
    private final Map<Library.Place, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptObjects;
    private final Map<Library.Place, Boolean> passed = new Recent();

    /**
     * @param library is shared with other threads
     */
    Documents(AssemblySettings settings, Library library, Checkpoint checkpoint) {
        this.settings = settings;
        this.library = library;
        opener = new DocumentOpener(settings.limits(), checkpoint);
    }

    /**
     * A document that is kept open.
     *
     * @param entry referenced here because the library holds it only weakly
     */
    private record Kept(SharedSource source, OpenDocument document, Library.Entry entry) {

        OpenDocument heldBy(Hold hold) {
            hold.add(source);
            return document;
        }
    }

    /** Opens the document of a step, see {@link #open(Path, Passwords, Hold)}. */
    OpenDocument open(Step.Pages step, Hold hold) throws IOException {
        return open(step.pdf(), step.passwords(), hold);
    }

    /**
     * Opens a document, which can be used as long as it is held.
     *
     * @param passwords are tried before those of the settings
     * @throws MalformedPdfException when it cannot be read even after a search for its objects
     */
    OpenDocument open(Path path, Passwords passwords, Hold hold) throws IOException {
        var file = new Library.Place(path, passwords);
        var known = kept.get(file);
        if (known != null) {
            return known.heldBy(hold);
        }
        try {
            boolean passes =
                    passed.put(file, true) == null
                            && hold.passing().read(path, Source.MAX_IN_MEMORY);
            return passes ? read(hold.passing(), passwords) : keep(file).heldBy(hold);
        } catch (BeyondRepairException e) {
            throw e;
        } catch (MalformedPdfException e) {
            return rebuilt(file, hold, e.reason());
        }
    }

    /**
     * Opens the document of a step again, searching the file for its objects.
     *
     * @param reason what is wrong with the cross-reference
     */
    OpenDocument rebuilt(Step.Pages step, Hold hold, String reason) throws IOException {
        return rebuilt(new Library.Place(step.pdf(), step.passwords()), hold, reason);
    }

    private OpenDocument rebuilt(Library.Place file, Hold hold, String reason) throws IOException {
        forget(file);
        var source = Source.of(file.file());
        var passwords = allPasswords(file.passwords());
        return keep(file, source, true, () -> entry(opener.rebuild(source, passwords, reason)))
                .heldBy(hold);
    }

    private Passwords allPasswords(Passwords ofDocument) {
        return ofDocument.and(settings.passwords());
    }

    private Kept keep(Library.Place file) throws IOException {
        var source = Source.of(file.file());
        var passwords = allPasswords(file.passwords());
        return keep(
                file,
                source,
                false,
                () ->
                        library.entry(
                                file,
                                source.length(),
                                () -> entry(opener.read(source, passwords))));
    }

    private Kept keep(
            Library.Place file, Source source, boolean isRebuilt, Library.Reading reading) {
        try {
            var entry = reading.read();
            var document = opener.open(source, entry.structure());
            var opened = new OpenDocument(document, entry.pages(), isRebuilt);
            var shared = new Kept(new SharedSource(source), opened, entry);
            kept.put(file, shared);
            keptObjects += opened.objects();
            while (kept.size() > MOST_KEPT || isTooMuchKept()) {
                forget(kept.keySet().iterator().next());
            }
            return shared;
        } catch (RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }

    private static Library.Entry entry(DocumentOpener.Opened opened) {
        return new Library.Entry(opened.document().structure(), opened.pages());
    }

    /** Whether the limit of objects is exceeded. A single document is always within it. */
    private boolean isTooMuchKept() {
        return kept.size() > 1 && keptObjects > settings.limits().objects();
    }

    private OpenDocument read(Source source, Passwords passwords) {
        var opened = opener.read(source, allPasswords(passwords));
        return new OpenDocument(opened.document(), opened.pages(), false);
    }

    private void forget(Library.Place file) {
        var known = kept.remove(file);
        if (known != null) {
            keptObjects -= known.document().objects();
            known.source().letGo();
        }
    }

    @Override
    public void close() {
        opener.close();
        kept.values().forEach(each -> each.source().letGo());
        kept.clear();
        keptObjects = 0;
    }

    private static final class Recent extends LinkedHashMap<Library.Place, Boolean> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Library.Place, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
