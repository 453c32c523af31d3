package org.platen.outputcreation.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.platen.http.CsvCell;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.request.DocumentWarnings;
import org.platen.outputcreation.sheet.SheetLayout;

/**
 * The index as CSV (RFC 4180, UTF-8): a line for each document, and a column for each property that
 * any document has. If documents may be left out, a column contains the reason; such a document has
 * no first page or sheet, and 0 pages and sheets.
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

    private static final String LEFT_OUT = "leftOut";

    private final CSVPrinter csv;

    private final SortedSet<String> properties;

    private final SheetLayout layout;

    private final boolean leavesOut;

    private CsvIndex(
            CSVPrinter csv, SortedSet<String> properties, SheetLayout layout, boolean leavesOut) {
        this.csv = csv;
        this.properties = properties;
        this.layout = layout;
        this.leavesOut = leavesOut;
    }

    /**
     * Begins the file.
     *
     * @param properties the names of all properties that may occur
     * @param leavesOut whether documents may be left out
     */
    static CsvIndex begin(
            Path file, SortedSet<String> properties, SheetLayout layout, boolean leavesOut)
            throws IOException {
        var csv = CSVFormat.RFC4180.print(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        var columns = new ArrayList<>(COLUMNS);
        if (leavesOut) {
            columns.add(LEFT_OUT);
        }
        properties.forEach(name -> columns.add(CsvCell.of(name)));
        csv.printRecord(columns);
        return new CsvIndex(csv, properties, layout, leavesOut);
    }

    @Override
    public void add(PlacedDocument placed) throws IOException {
        var row = IndexRow.of(placed, layout);
        var cells = new ArrayList<Object>();
        cells.addAll(
                Arrays.asList(
                        row.document(),
                        row.documentId(),
                        row.job(),
                        row.jobId(),
                        CsvCell.of(row.file()),
                        row.firstPage(),
                        row.pages(),
                        row.firstSheet(),
                        row.sheets()));
        if (leavesOut) {
            cells.add(CsvCell.of(Objects.requireNonNullElse(row.leftOut(), "")));
        }
        properties.forEach(name -> cells.add(CsvCell.of(row.properties().getOrDefault(name, ""))));
        csv.printRecord(cells);
    }

    @Override
    public void finish(List<ProducedFile> files, DocumentWarnings warnings) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
