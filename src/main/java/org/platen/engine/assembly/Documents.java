package org.platen.engine.assembly;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.platen.engine.AssemblySettings;
import org.platen.engine.Checkpoint;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.PdfSource;
import org.platen.engine.Step;
import org.platen.engine.document.DocumentOpener;
import org.platen.engine.fragment.OpenDocument;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.MalformedPdfException;

/**
 * Opens documents. Most are used once: a small one is read whole into memory that is reused for the
 * next one. A large one, one that is soon used again, and one that had to be searched are kept open
 * for a while. Belongs to one thread.
 */
final class Documents implements Closeable {

    private static final int MAX_KEPT = 8;
    private static final int MAX_REMEMBERED = 256;

    private final AssemblySettings settings;
    private final DocumentLibrary library;
    private final DocumentOpener opener;
    private final Map<DocumentLibrary.Place, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptObjects;
    private final Map<DocumentLibrary.Place, Boolean> passed = new Recent();

    /**
     * @param library is shared with other threads
     */
    Documents(AssemblySettings settings, DocumentLibrary library, Checkpoint checkpoint) {
        this.settings = settings;
        this.library = library;
        opener = new DocumentOpener(settings.limits(), checkpoint);
    }

    /**
     * A document that is kept open.
     *
     * @param entry referenced here because the library holds it only weakly
     */
    private record Kept(SharedBytes source, OpenDocument document, DocumentLibrary.Entry entry) {

        OpenDocument heldBy(DocumentLease hold) {
            hold.add(source);
            return document;
        }
    }

    /**
     * Opens the document of a step, see {@link #open(PdfSource, DocumentPasswords, DocumentLease)}.
     */
    OpenDocument open(Step.Pages step, DocumentLease hold) throws IOException {
        return open(step.pdf(), step.passwords(), hold);
    }

    /**
     * Opens a document, which can be used as long as it is held.
     *
     * @param passwords are tried before those of the settings
     * @throws MalformedPdfException when it cannot be read even after a search for its objects
     */
    OpenDocument open(PdfSource pdf, DocumentPasswords passwords, DocumentLease hold)
            throws IOException {
        var file = new DocumentLibrary.Place(pdf, passwords);
        var known = kept.get(file);
        if (known != null) {
            return known.heldBy(hold);
        }
        try {
            boolean passes =
                    passed.put(file, true) == null
                            && hold.passing().read(pdf, DocumentBytes.MAX_LOADED);
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
    OpenDocument rebuilt(Step.Pages step, DocumentLease hold, String reason) throws IOException {
        return rebuilt(new DocumentLibrary.Place(step.pdf(), step.passwords()), hold, reason);
    }

    private OpenDocument rebuilt(DocumentLibrary.Place file, DocumentLease hold, String reason)
            throws IOException {
        forget(file);
        var source = DocumentBytes.of(file.pdf());
        var passwords = allPasswords(file.passwords());
        return keep(file, source, true, () -> entry(opener.rebuild(source, passwords, reason)))
                .heldBy(hold);
    }

    private DocumentPasswords allPasswords(DocumentPasswords ofDocument) {
        return ofDocument.and(settings.passwords());
    }

    private Kept keep(DocumentLibrary.Place file) throws IOException {
        var source = DocumentBytes.of(file.pdf());
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
            DocumentLibrary.Place file,
            DocumentBytes source,
            boolean isRebuilt,
            DocumentLibrary.Reading reading) {
        try {
            var entry = reading.read();
            var document = opener.open(source, entry.structure());
            var opened = new OpenDocument(document, entry.pages(), isRebuilt);
            var shared = new Kept(new SharedBytes(source), opened, entry);
            kept.put(file, shared);
            keptObjects += opened.objects();
            while (kept.size() > MAX_KEPT || isTooMuchKept()) {
                forget(kept.keySet().iterator().next());
            }
            return shared;
        } catch (RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }

    private static DocumentLibrary.Entry entry(DocumentOpener.Opened opened) {
        return new DocumentLibrary.Entry(opened.document().structure(), opened.pages());
    }

    /** Returns whether the limit of objects is exceeded. A single document is always within it. */
    private boolean isTooMuchKept() {
        return kept.size() > 1 && keptObjects > settings.limits().objects();
    }

    private OpenDocument read(DocumentBytes source, DocumentPasswords passwords) {
        var opened = opener.read(source, allPasswords(passwords));
        return new OpenDocument(opened.document(), opened.pages(), false);
    }

    private void forget(DocumentLibrary.Place file) {
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

    private static final class Recent extends LinkedHashMap<DocumentLibrary.Place, Boolean> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentLibrary.Place, Boolean> eldest) {
            return size() > MAX_REMEMBERED;
        }
    }
}
