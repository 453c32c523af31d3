package org.platen.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.platen.engine.assembly.StreamingAssembler;

/**
 * The looks of documents that are assembled alone. Where these differ from the source, no neighbour
 * is to blame; it is a fault unless one renderer sees no difference or the document was warned of.
 */
final class OwnLooks {

    private final AssemblySettings settings;
    private final SourceLooks sources;
    private final Path folder;
    private final Map<String, SortedMap<Integer, Look>> known = new HashMap<>();
    private final Map<String, Boolean> unsteady = new HashMap<>();
    private final Set<Path> warned = new HashSet<>();
    private final Map<Path, Set<Renderer>> different = new TreeMap<>();
    private int documents;

    OwnLooks(AssemblySettings settings, SourceLooks sources, Path folder) {
        this.settings = settings;
        this.sources = sources;
        this.folder = folder;
    }

    /**
     * All pages of a document.
     *
     * @throws BrokenDocumentException if it is refused
     */
    Excerpt whole(Path pdf) {
        Path alone = folder.resolve("alone.pdf");
        alone.toFile().delete();
        var listener = new RecordingListener();
        var step = Excerpt.whole(pdf, Step.Pages.TO_LAST).step();
        new StreamingAssembler(settings)
                .assemble(List.of(new Step.NextFile(alone), step).iterator(), listener);
        if (!listener.warned.isEmpty()) {
            warned.add(pdf);
        }
        documents++;
        return Excerpt.whole(pdf, listener.files.get(0).pages());
    }

    Optional<Look> one(Renderer renderer, Excerpt document, int page) {
        var looks =
                known.computeIfAbsent(
                        renderer + " " + document.pdf(), key -> looks(renderer, document));
        return Optional.ofNullable(looks.get(page));
    }

    private SortedMap<Integer, Look> looks(Renderer renderer, Excerpt document) {
        try {
            return Proof.of(List.of(document), settings, folder).looks(renderer, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the source does not look the same when it is drawn again. */
    boolean isUnsteady(Renderer renderer, Excerpt document) {
        return unsteady.computeIfAbsent(
                renderer + " " + document.pdf(),
                key -> {
                    var pages = document.samples();
                    return !SourceLooks.drawn(renderer, document.pdf(), pages, folder)
                            .equals(sources.of(renderer, document.pdf(), pages));
                });
    }

    /** Notes that a document differs without any neighbour. */
    void different(Renderer renderer, Excerpt document) {
        different
                .computeIfAbsent(document.pdf(), each -> EnumSet.noneOf(Renderer.class))
                .add(renderer);
    }

    List<String> faults() {
        var faults = new ArrayList<String>();
        different.forEach(
                (pdf, renderers) -> {
                    if (reason(pdf).isEmpty()) {
                        faults.add(pdf + " alone, " + renderers);
                    }
                });
        return faults;
    }

    /** Documents that differ, by the reason why that is no fault. */
    Map<String, String> tolerated() {
        var tolerated = new TreeMap<String, String>();
        different
                .keySet()
                .forEach(pdf -> reason(pdf).ifPresent(why -> tolerated.put(pdf.toString(), why)));
        return tolerated;
    }

    private Optional<String> reason(Path pdf) {
        if (warned.contains(pdf)) {
            return Optional.of("different alone, with a warning");
        }
        int renderers = different.getOrDefault(pdf, Set.of()).size();
        if (renderers == Renderer.installed().size()) {
            return Optional.empty();
        }
        return Optional.of(
                asks(pdf)
                        ? "asks for new appearances, different alone to one renderer only"
                        : "different alone to one renderer only");
    }

    /** Whether it asks for appearances (NeedAppearances): of our two renderers poppler obeys. */
    private static boolean asks(Path pdf) {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var form = document.getDocumentCatalog().getAcroForm(null);
            return form != null && form.getNeedAppearances();
        } catch (IOException e) {
            return false;
        }
    }

    int size() {
        return documents;
    }
}
