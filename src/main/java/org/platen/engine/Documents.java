package org.platen.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.platen.engine.read.BeyondRepairException;
import org.platen.engine.read.Document;
import org.platen.engine.read.EncryptedException;
import org.platen.engine.read.Encryption;
import org.platen.engine.read.FileSource;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.read.MemorySource;
import org.platen.engine.read.Source;
import org.platen.engine.repair.Repair;
import org.platen.engine.repair.Repaired;
import org.platen.engine.share.Checkpoint;
import org.platen.engine.share.Extra;
import org.platen.engine.share.OpenDocument;

/**
 * Opens documents. Most come once: a small file is read whole into memory that the next one uses
 * again. A large file, one that comes again soon, and one that had to be repaired is kept open for
 * a while.
 */
final class Documents implements Closeable {

    private static final int SMALL_FILE = 1 << 20;
    private static final int MOST_KEPT = 8;
    private static final int MOST_REMEMBERED = 256;

    private final AssemblySettings settings;
    private final Library library;
    private final DocumentOpener opener;
    private final Repair repair;
    private final Map<Path, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptObjects;
    private final Map<Path, Boolean> passed = new Recent();

    /**
     * @param library is shared with other threads
     */
    Documents(AssemblySettings settings, Library library, Checkpoint checkpoint) {
        this.settings = settings;
        this.library = library;
        opener = new DocumentOpener(settings.limits(), checkpoint);
        repair = new Repair(settings.repairLimits(), checkpoint);
    }

    /**
     * A document that is kept open.
     *
     * @param entry kept here, since the library forgets what nobody keeps
     */
    private record Kept(SharedSource source, OpenDocument document, Library.Entry entry) {

        OpenDocument heldBy(Hold hold) {
            hold.add(source);
            return document;
        }
    }

    /**
     * A document, which can be used as long as it is held.
     *
     * @throws MalformedPdfException when it cannot be read even after repair
     */
    OpenDocument open(Path file, Hold hold) throws IOException {
        var known = kept.get(file);
        if (known != null) {
            return known.heldBy(hold);
        }
        try {
            boolean passes =
                    passed.put(file, true) == null && hold.passing().read(file, SMALL_FILE);
            return passes ? read(hold.passing()) : keep(file, source(file)).heldBy(hold);
        } catch (EncryptedException e) {
            return keep(file, repair.repair(file)).heldBy(hold);
        } catch (BeyondRepairException e) {
            throw e;
        } catch (MalformedPdfException e) {
            return rebuilt(file, hold, e.reason());
        }
    }

    /**
     * The same document, searched for its objects.
     *
     * @param reason what is wrong with it
     */
    OpenDocument rebuilt(Path file, Hold hold, String reason) throws IOException {
        forget(file);
        try {
            var source = source(file);
            return keep(file, source, true, List.of(), () -> entry(opener.rebuild(source, reason)))
                    .heldBy(hold);
        } catch (EncryptedException e) {
            return keep(file, repair.repair(file)).heldBy(hold);
        }
    }

    private static Source source(Path file) throws IOException {
        var small = new MemorySource();
        return small.read(file, SMALL_FILE) ? small : FileSource.of(file);
    }

    private Kept keep(Path file, Source source) {
        return keep(
                file,
                source,
                false,
                List.of(),
                () -> library.entry(file, source.length(), () -> entry(opener.read(source))));
    }

    private Kept keep(Path file, Repaired repaired) {
        return keep(
                file,
                repaired.source(),
                true,
                repaired.warnings(),
                () -> entry(opener.read(repaired.source())));
    }

    private Kept keep(
            Path file,
            Source source,
            boolean isRepaired,
            List<String> warnings,
            Library.Reading reading) {
        try {
            var entry = reading.read();
            var document = opener.open(source, entry);
            var opened = new OpenDocument(document, entry.pages(), isRepaired, warnings);
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

    private Library.Entry entry(DocumentOpener.Opened opened) {
        return new Library.Entry(usable(opened).structure(), opened.pages());
    }

    /** One document alone is within the limits. */
    private boolean isTooMuchKept() {
        return kept.size() > 1 && keptObjects > settings.limits().objects();
    }

    private OpenDocument read(Source source) {
        var opened = opener.read(source);
        return new OpenDocument(usable(opened), opened.pages(), false, List.of());
    }

    private Document usable(DocumentOpener.Opened opened) {
        var document = opened.document();
        if (document.encryption() == Encryption.ATTACHED_FILES
                && settings.content().contains(Extra.ATTACHMENTS)) {
            throw new BeyondRepairException(
                    "its attached files are encrypted; drop attachments, or save it without"
                            + " encryption");
        }
        return document;
    }

    private void forget(Path file) {
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

    private static final class Recent extends LinkedHashMap<Path, Boolean> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
