package org.platen.outputcreation.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.preset.OutputPreset.Sheet;

/**
 * The index as CSV (RFC 4180, UTF-8): a line a document, a column for each property that any
 * document has.
 */
final class CsvIndex implements DocumentLog {

    private static final List<String> COLUMNS =
            List.of(
                    "document",
                    "documentId",
                    "job",
                    "jobId",
                    "file",
                    "firstPage",
                    "pages",
                    "firstSheet",
                    "sheets");

    private final CSVPrinter csv;

    private final SortedSet<String> properties;

    private final Sheet sheet;

    private CsvIndex(CSVPrinter csv, SortedSet<String> properties, Sheet sheet) {
        this.csv = csv;
        this.properties = properties;
        this.sheet = sheet;
    }

    /**
     * Begins the file.
     *
     * @param properties the names of all properties that may come
     */
    static CsvIndex begin(Path file, SortedSet<String> properties, Sheet sheet) throws IOException {
        var csv = CSVFormat.RFC4180.print(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        var columns = new ArrayList<>(COLUMNS);
        columns.addAll(properties);
        csv.printRecord(columns);
        return new CsvIndex(csv, properties, sheet);
    }

    @Override
    public void add(PlacedDocument placed) throws IOException {
        var row = IndexRow.of(placed, sheet);
        var cells = new ArrayList<Object>();
        cells.addAll(
                List.of(
                        row.document(),
                        row.documentId(),
                        row.job(),
                        row.jobId(),
                        row.file(),
                        row.firstPage(),
                        row.pages(),
                        row.firstSheet(),
                        row.sheets()));
        properties.forEach(name -> cells.add(row.properties().getOrDefault(name, "")));
        csv.printRecord(cells);
    }

    @Override
    public void finish(List<ProducedFile> files) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
