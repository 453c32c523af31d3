package org.platen.content.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.platen.budget.Budget;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Extracts the PDFs of a ZIP. Names in the ZIP are not used on disk.
 *
 * @param order the order of the documents
 * @param maxBytes the maximum size of all documents together, unpacked
 */
public record ZipOfPdfs(EntryOrder order, long maxBytes) {

    /** An unpacked document. */
    public record Unpacked(String name, String member) {}

    /**
     * The content of a ZIP.
     *
     * @param ignored the names of entries that operating systems added to the documents
     */
    public record Content(List<Unpacked> documents, List<String> ignored) {}

    private static final int BUFFER = 1 << 16;

    /**
     * Unpacks the documents into the folder.
     *
     * @param budget is charged for the unpacked bytes
     */
    public Content unpack(Path zip, Path folder, Budget budget) {
        try (var channel = FileChannel.open(zip, StandardOpenOption.READ)) {
            var ignored = new ArrayList<String>();
            var documents = new ArrayList<Unpacked>();
            var size = new UnpackedSize(maxBytes, budget);
            for (var entry : ordered(channel, documents(directory(channel), ignored))) {
                var member = String.format(Locale.ROOT, "%08d.pdf", documents.size() + 1);
                budget.workAt(entry.name());
                unpack(channel, entry, folder.resolve(member), size);
                documents.add(new Unpacked(entry.name(), member));
            }
            return new Content(documents, ignored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ZipMember> directory(FileChannel zip) throws IOException {
        try {
            return ZipDirectory.read(zip);
        } catch (ZipException | EOFException e) {
            throw unusable("The body is not a readable ZIP: " + e.getMessage() + ".", "");
        }
    }

    /** Returns the documents by name, in the order of the ZIP. */
    private static Map<String, ZipMember> documents(List<ZipMember> entries, List<String> ignored) {
        var documents = new LinkedHashMap<String, ZipMember>();
        for (var entry : entries) {
            var name = EntryName.checked(entry.name());
            if (name.isForeign()) {
                ignored.add(entry.name());
            } else if (!name.isFolder()) {
                requireUsable(entry);
                if (documents.put(entry.name(), entry) != null) {
                    throw unusable(
                            "The ZIP has two entries with the name " + entry.name() + ".",
                            entry.name());
                }
            }
        }
        return documents;
    }

    private static void requireUsable(ZipMember entry) {
        if (entry.isEncrypted()) {
            throw unusable(
                    entry.name() + ": it is encrypted; create the ZIP without a password.",
                    entry.name());
        }
    }

    private List<ZipMember> ordered(FileChannel zip, Map<String, ZipMember> documents)
            throws IOException {
        var list = order == EntryOrder.LIST ? EntryList.take(zip, documents) : EntryList.EMPTY;
        if (documents.isEmpty()) {
            throw unusable("The ZIP contains no PDF.", "");
        }
        return order == EntryOrder.LIST
                ? list.ordered(documents)
                : order.sorted(documents.values());
    }

    private static void unpack(FileChannel zip, ZipMember entry, Path file, UnpackedSize size)
            throws IOException {
        try (InputStream in = ZipMemberStream.unpacked(zip, entry);
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            if (entry.checksum() != copy(in, out, size)) {
                throw new ZipException("its checksum is wrong");
            }
        } catch (ZipException | EOFException e) {
            throw damaged(entry, e);
        }
    }

    /** Copies the bytes, and returns their checksum. */
    private static long copy(InputStream in, OutputStream out, UnpackedSize size)
            throws IOException {
        var checksum = new CRC32();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size.add(read);
            checksum.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
        return checksum.getValue();
    }

    static ProblemException damaged(ZipMember entry, IOException e) {
        return unusable(entry.name() + ": it cannot be unpacked: " + e.getMessage(), entry.name());
    }

    public static ProblemException unusable(String message, String name) {
        return new ProblemException(new Problem(Problem.UNPROCESSABLE_CONTENT, message, name));
    }
}
