package org.platen.bench.data;

import java.io.IOException;
import java.io.OutputStream;

/** A PDF 1.4 with a cross-reference table and without object streams. */
final class ClassicPdf extends PdfWriter {

    ClassicPdf(OutputStream out) throws IOException {
        super(out, "1.4");
    }

    @Override
    void object(int number, String value) throws IOException {
        begin(number);
        print(value + "\nendobj\n");
    }

    @Override
    void end(String trailerEntries) throws IOException {
        long table = position();
        var lines = new StringBuilder("xref\n0 " + size() + "\n0000000000 65535 f \n");
        for (int number = 1; number < size(); number++) {
            var offset = Long.toString(offset(number));
            lines.append("0".repeat(10 - offset.length())).append(offset).append(" 00000 n \n");
        }
        lines.append("trailer\n<</Size " + size() + trailerEntries + ">>\n");
        print(lines.toString());
        startXref(table);
    }
}
