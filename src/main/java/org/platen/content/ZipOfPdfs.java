package org.platen.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Takes the PDFs out of a ZIP. What the ZIP calls them does not reach the disk.
 *
 * @param mostBytes of all of them together, unpacked
 */
record ZipOfPdfs(long mostBytes) {

    /** A document that was unpacked. */
    record Unpacked(String name, String member) {}

    private static final int MOST_ENTRIES = 1_000_000;

    private static final int BUFFER = 1 << 16;

    private static final int TOO_LARGE = 413;

    /** What names are written in that are no UTF-8 (APPNOTE.TXT, appendix D). */
    private static final String ORIGINAL_CHARSET = "IBM437";

    /** Unpacks the documents into the folder, in the order of their names. */
    List<Unpacked> unpack(Path zip, Path folder) {
        try (var entries = open(zip)) {
            var documents = new ArrayList<Unpacked>();
            var budget = new Budget(mostBytes);
            for (var entry : documents(entries)) {
                var member = String.format(Locale.ROOT, "%08d.pdf", documents.size() + 1);
                unpack(entries, entry, folder.resolve(member), budget);
                documents.add(new Unpacked(entry.getName(), member));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ZipFile open(Path zip) throws IOException {
        try {
            return open(zip, StandardCharsets.UTF_8);
        } catch (ZipException e) {
            if (!Charset.isSupported(ORIGINAL_CHARSET)) {
                throw noZip(e);
            }
        }
        try {
            return open(zip, Charset.forName(ORIGINAL_CHARSET));
        } catch (ZipException e) {
            throw noZip(e);
        }
    }

    private static ZipFile open(Path zip, Charset names) throws IOException {
        return new ZipFile(zip.toFile(), names);
    }

    private static ProblemException noZip(ZipException e) {
        return unusable("The body is no ZIP that can be read: " + e.getMessage() + ".", "");
    }

    private static List<? extends ZipEntry> documents(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw unusable("The ZIP has more than " + MOST_ENTRIES + " entries.", "");
        }
        var documents =
                zip.stream()
                        .filter(entry -> isDocument(EntryName.checked(entry.getName())))
                        .sorted(Comparator.comparing(ZipEntry::getName))
                        .toList();
        if (documents.isEmpty()) {
            throw unusable("The ZIP holds no PDF.", "");
        }
        var names = new HashSet<String>();
        documents.forEach(entry -> requireNew(names, entry.getName()));
        return documents;
    }

    private static boolean isDocument(EntryName name) {
        return !name.isFolder() && !name.isHidden();
    }

    private static void requireNew(HashSet<String> names, String name) {
        if (!names.add(name)) {
            throw unusable("The ZIP has two entries of the name " + name + ".", name);
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path file, Budget budget)
            throws IOException {
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            var checksum = new CRC32();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                budget.spend(read);
                checksum.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
                throw new ZipException("its checksum is wrong");
            }
        } catch (ZipException | EOFException e) {
            throw unusable(
                    entry.getName() + ": it cannot be unpacked: " + e.getMessage(),
                    entry.getName());
        }
    }

    static ProblemException unusable(String message, String name) {
        return new ProblemException(new Problem(Problem.UNPROCESSABLE_CONTENT, message, name));
    }

    /** Counts what is really unpacked: what a ZIP says of sizes may be a lie. */
    private static final class Budget {

        private final long most;

        private long spent;

        Budget(long most) {
            this.most = most;
        }

        void spend(int bytes) {
            spent += bytes;
            if (spent > most) {
                throw new ProblemException(
                        new Problem(
                                TOO_LARGE,
                                "Unpacked, the files of the ZIP have more than "
                                        + most
                                        + " bytes, the limit that platen.filestore.max-size sets.",
                                ""));
            }
        }
    }
}
