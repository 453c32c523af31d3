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
 * Assembles a few pages, so that all classes needed by an assembly are loaded. The launcher stores
 * the JVM's class data archive for later runs (JEP 350), which then start a tenth of a second
 * earlier.
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
                    // Only one of the two pages needs it, so it is left out when that page is
                    // selected.
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
            for (String name : List.of("page.pdf", "pages.pdf", "more.pdf", "list.txt")) {
                files.add(folder.resolve(name));
            }
            return assemble(files.get(0), files.get(1), files.get(2), files.get(3));
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.delete(folder);
        }
    }

    private static int assemble(Path page, Path pages, Path more, Path list) throws IOException {
        Files.writeString(page, page(), ISO_8859_1);
        // The output has another form than the document that is read first.
        int status = assemble(pages, page);
        Files.writeString(list, pages + "\n" + pages + "[1]\n");
        return status | assemble(more, "--list", list.toString());
    }

    private static int assemble(Path output, Path document) {
        return assemble(output, document.toString(), document + "[1]");
    }

    private static int assemble(Path output, String... documents) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, ISO_8859_1);
        var arguments = new ArrayList<String>(List.of("-o", output.toString()));
        arguments.addAll(List.of(documents));
        return new AssembleCommand(nowhere, nowhere, false).run(arguments.toArray(new String[0]));
    }

    private static String page() {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        int number = 0;
        for (String object : OBJECTS) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
            pdf.append(++number).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        return pdf + end(table, pdf.length());
    }

    private static String end(StringBuilder table, int start) {
        int size = OBJECTS.size() + 1;
        return "xref\n0 "
                + size
                + '\n'
                + table
                + "trailer\n<</Root 1 0 R/Size "
                + size
                + ">>\nstartxref\n"
                + start
                + "\n%%EOF\n";
    }
}
