package org.platen.outputcreation.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.platen.filestore.FileName;
import org.platen.operation.Claim;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.request.DocumentWarnings;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.outputcreation.sheet.SheetLayout;
import org.platen.preset.NamePattern;
import org.platen.preset.OutputPreset;
import org.platen.preset.OutputPreset.IndexFormat;

/** The manifest and the indexes of an output folder, written together. */
public final class DocumentLogs implements AutoCloseable {

    private final List<DocumentLog> logs;

    private final List<Path> indexes;

    private DocumentLogs(List<DocumentLog> logs, List<Path> indexes) {
        this.logs = logs;
        this.indexes = indexes;
    }

    /**
     * Begins the logs that the preset requires.
     *
     * @param properties finds the names of all properties; called only when an index needs them
     */
    public static DocumentLogs begin(
            Path folder, Claim claim, OutputRequest request, Supplier<SortedSet<String>> properties)
            throws IOException {
        var preset = request.preset();
        var layout = SheetLayout.of(preset.sheet());
        var logs = new ArrayList<DocumentLog>();
        var indexes = new ArrayList<Path>();
        logs.add(Manifest.begin(folder, claim, request));
        for (var format : formats(preset)) {
            FileName.requireWritable(indexName(preset, format));
            var file = folder.resolve(indexName(preset, format));
            indexes.add(file);
            logs.add(
                    switch (format) {
                        case CSV ->
                                CsvIndex.begin(
                                        file,
                                        properties.get(),
                                        layout,
                                        preset.format().leavesOut());
                        case JSON -> JsonIndex.begin(file, layout);
                    });
        }
        return new DocumentLogs(logs, indexes);
    }

    /** The reserved names, which a print file must not have. */
    public static Set<String> names(OutputPreset preset) {
        var names = new TreeSet<String>();
        names.add(Manifest.NAME);
        formats(preset).forEach(format -> names.add(indexName(preset, format)));
        return names;
    }

    private static Set<IndexFormat> formats(OutputPreset preset) {
        return preset.index().map(OutputPreset.Index::formats).orElse(Set.of());
    }

    private static String indexName(OutputPreset preset, IndexFormat format) {
        return NamePattern.safe(preset.name())
                + "_index."
                + format.name().toLowerCase(java.util.Locale.ROOT);
    }

    public void add(PlacedDocument document) {
        forEach(log -> log.add(document));
    }

    public void finish(List<ProducedFile> files, DocumentWarnings warnings) {
        forEach(log -> log.finish(files, warnings));
    }

    public List<Path> indexes() {
        return indexes;
    }

    @Override
    public void close() {
        forEach(DocumentLog::close);
    }

    private interface Action {

        void on(DocumentLog log) throws IOException;
    }

    private void forEach(Action action) {
        try {
            for (var log : logs) {
                action.on(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
