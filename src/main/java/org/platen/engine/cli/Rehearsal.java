package org.platen.engine.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Assembles a page or two, so that all that an assembly needs is loaded: the launcher keeps what
 * the JVM made of the classes for the runs that follow (JEP 350), which then begin a tenth of a
 * second earlier.
 */
final class Rehearsal {

    private static final List<String> OBJECTS =
            List.of(
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>",
                    "<</Type/Page/Parent 2 0 R/Contents 4 0 R"
                            + "/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>",
                    "<</Length 12>>\nstream\nBT/F 9 Tf ET\nendstream",
                    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 32/Widths[278 278]>>",
                    // One page of two does not need it, so it is left out there.
                    "<</Length 20000>>\nstream\n" + " ".repeat(20_000) + "\nendstream");

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run());
    }

    /** The exit status of the assemblies. */
    static int run() throws IOException {
        Path folder = Files.createTempDirectory("platen-rehearsal");
        var files = new ArrayList<Path>();
        try {
            for (String name : List.of("page.pdf", "pages.pdf", "more.pdf")) {
                files.add(folder.resolve(name));
            }
            Files.writeString(files.get(0), page(), ISO_8859_1);
            // What is written is of another form than what is read first.
            return assemble(files.get(1), files.get(0)) | assemble(files.get(2), files.get(1));
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.delete(folder);
        }
    }

    private static int assemble(Path output, Path document) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, ISO_8859_1);
        return new AssembleCommand(nowhere, nowhere, false)
                .run("-o", output.toString(), document.toString(), document + "[1]");
    }

    private static String page() {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        int number = 0;
        for (String object : OBJECTS) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
            pdf.append(++number).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int start = pdf.length();
        int size = OBJECTS.size() + 1;
        return pdf.append("xref\n0 ")
                .append(size)
                .append('\n')
                .append(table)
                .append("trailer\n<</Root 1 0 R/Size ")
                .append(size)
                .append(">>\n")
                .append("startxref\n")
                .append(start)
                .append("\n%%EOF\n")
                .toString();
    }
}
