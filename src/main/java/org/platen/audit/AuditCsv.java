package org.platen.audit;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.platen.http.CsvCell;

/** Entries as CSV (RFC 4180, UTF-8), read while they are written. */
record AuditCsv(Iterator<AuditView> entries) implements StreamingOutput {

    private static final String[] COLUMNS = {
        "at",
        "user",
        "credential",
        "address",
        "action",
        "thing",
        "result",
        "count",
        "minute",
        "before",
        "after"
    };

    @Override
    public void write(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var csv = CSVFormat.RFC4180.print(writer);
        csv.printRecord((Object[]) COLUMNS);
        while (entries.hasNext()) {
            csv.printRecord(cells(entries.next()));
        }
        // The server closes the stream.
        csv.flush();
    }

    private static Stream<String> cells(AuditView entry) {
        return Stream.of(
                        entry.at(),
                        entry.user(),
                        entry.credential(),
                        entry.address(),
                        entry.action(),
                        entry.thing(),
                        entry.result(),
                        entry.count(),
                        text(entry.minute()),
                        text(entry.before()),
                        text(entry.after()))
                .map(cell -> CsvCell.of(cell.toString()));
    }

    private static String text(@Nullable String cell) {
        return Objects.requireNonNullElse(cell, "");
    }
}
