package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.CachedBytes;

/**
 * What qpdf finds wrong with a print file, and the document that it was made of is not to blame
 * for. A document is to blame for what it means, as far as the engine does not touch that; for data
 * that cannot be decoded, if the document has the same data; and for what qpdf says of it in the
 * same words.
 */
final class Blame {

    private static final Tool CHECKER = new Tool("qpdf");
    private static final Pattern COMPLAINT = Pattern.compile("(ERROR|WARNING|qpdf): .*");
    private static final Pattern UNDECODED =
            Pattern.compile("error decoding stream data for object (\\d+) 0");
    private static final Pattern OF_THE_DOCUMENT =
            Pattern.compile(
                    String.join(
                            "|",
                            // It comes last, and says what was found.
                            "qpdf: operation succeeded with warnings",
                            "qpdf: errors detected",
                            // What a page draws.
                            ".*\\((content|stream data), offset .*",
                            ".*ignoring non-stream in an array of streams",
                            ".*supposed to be a stream or an array of streams but is neither",
                            // Data, which is looked at for itself.
                            ".*" + UNDECODED + ".*",
                            "ERROR: page .*: errors while decoding content stream",
                            ".*stream will be re-processed without filtering.*",
                            ".*input stream is complete but output may still be valid",
                            ".*stream filter type is not name or array",
                            // Keys and names.
                            ".*dictionary has duplicated key.*",
                            ".*name with stray # will not work.*"));
    private static final List<String> ENDS =
            List.of(
                    "errors that qpdf cannot detect",
                    "qpdf: operation succeeded with warnings",
                    "qpdf: errors detected");
    // A copy keeps data as it is, but for the encryption.
    private static final String[] DECRYPT = {
        "--decrypt", "--stream-data=preserve", "--object-streams=disable"
    };

    private final Path printFile;
    private final Path document;
    private final List<String> faults = new ArrayList<>();

    private Blame(Path printFile, Path document) {
        this.printFile = printFile;
        this.document = document;
    }

    static boolean canBeFound() {
        return CHECKER.installed();
    }

    /** Empty if there is nothing. */
    static List<String> of(Path printFile, Path document) {
        var blame = new Blame(printFile, document);
        try {
            blame.judge(check(printFile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return blame.faults;
    }

    private static String check(Path pdf) {
        return CHECKER.answer("--check", pdf.toString());
    }

    private void judge(String said) throws IOException {
        if (ENDS.stream().noneMatch(said::contains)) {
            faults.add("qpdf came to no end: " + said);
        }
        judgeComplaints(
                said.lines()
                        .filter(line -> COMPLAINT.matcher(line).matches())
                        .filter(line -> !OF_THE_DOCUMENT.matcher(line).matches())
                        .toList());
        judgeData(
                UNDECODED
                        .matcher(said)
                        .results()
                        .map(found -> Integer.valueOf(found.group(1)))
                        .collect(Collectors.toSet()));
    }

    private void judgeComplaints(List<String> complaints) {
        if (!complaints.isEmpty()) {
            var known = check(document).lines().map(Blame::kind).collect(Collectors.toSet());
            complaints.stream().filter(line -> !known.contains(kind(line))).forEach(faults::add);
        }
    }

    /** Without what says where it is: names of files, and numbers. */
    private static String kind(String line) {
        return line.replaceFirst("^(WARNING|ERROR): .*?( at offset|, offset) \\d+\\)?", "")
                .replaceAll("\\d+", "#");
    }

    private void judgeData(Set<Integer> numbers) throws IOException {
        if (numbers.isEmpty()) {
            return;
        }
        String whole = text(document);
        String plain = whole.contains("/Encrypt") ? decrypted() : "";
        try (var source = CachedBytes.of(PdfSource.of(printFile));
                var decoder = new StreamDecoder(Limits.defaults())) {
            var read = PdfDocument.open(source, decoder, Limits.defaults());
            for (int number : numbers) {
                String data = data(read, source, number);
                if (!whole.contains(data)
                        && !plain.contains(data)
                        && !isDecrypted(data, document)) {
                    faults.add("the damaged data of object " + number + " is not the document's");
                }
            }
        }
    }

    /** The document without encryption; all that the print file may have, if qpdf has no key. */
    private String decrypted() throws IOException {
        Path copy = printFile.resolveSibling("decrypted.pdf");
        CHECKER.run(
                Stream.concat(Stream.of(DECRYPT), Stream.of(document, copy).map(Path::toString))
                        .toArray(String[]::new));
        if (!Files.exists(copy)) {
            return text(printFile);
        }
        String plain = text(copy);
        Files.delete(copy);
        return plain;
    }

    /** Whether PDFBox finds the data: it finds objects in more damaged documents than qpdf. */
    private static boolean isDecrypted(String data, Path document) throws IOException {
        try (var pdf = Loader.loadPDF(document.toFile())) {
            for (var key : pdf.getDocument().getXrefTable().keySet()) {
                if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && data.equals(raw(stream))) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String raw(COSStream stream) throws IOException {
        try (var in = stream.createRawInputStream()) {
            return new String(in.readAllBytes(), ISO_8859_1);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, ISO_8859_1);
    }

    private static String data(PdfDocument read, CachedBytes source, int number)
            throws IOException {
        var data = read.data(Objects.requireNonNull(read.find(number)));
        byte[] bytes = new byte[(int) data.length()];
        source.read(data.offset(), bytes, 0, bytes.length);
        return new String(bytes, ISO_8859_1);
    }
}
