package org.platen.content.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final int MAX_LIST_BYTES = 64 << 20;

    private static final int TOO_LARGE = 413;

    /**
     * Unpacks the documents into the folder.
     *
     * @param budget is charged for the unpacked bytes
     */
    public Content unpack(Path zip, Path folder, Budget budget) {
        try (var channel = FileChannel.open(zip, StandardOpenOption.READ)) {
            var ignored = new ArrayList<String>();
            var documents = new ArrayList<Unpacked>();
            var size = new Size(maxBytes, budget);
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
        var list = order == EntryOrder.LIST ? list(zip, documents) : List.<String>of();
        if (documents.isEmpty()) {
            throw unusable("The ZIP contains no PDF.", "");
        }
        if (order == EntryOrder.LIST) {
            return inOrderOf(list, documents);
        }
        var ordered = new ArrayList<>(documents.values());
        order.comparator()
                .ifPresent(names -> ordered.sort(Comparator.comparing(ZipMember::name, names)));
        return ordered;
    }

    /** Returns the lines of the list in the ZIP, and removes it from the documents. */
    private static List<String> list(FileChannel zip, Map<String, ZipMember> documents)
            throws IOException {
        var entry = documents.remove(EntryOrder.LIST_FILE);
        if (entry == null) {
            throw unusable(
                    "The order is that of a list, but the ZIP has no "
                            + EntryOrder.LIST_FILE
                            + " at its top level. It must list the documents, one per line, in UTF-8.",
                    EntryOrder.LIST_FILE);
        }
        try (var in = ZipMemberStream.unpacked(zip, entry)) {
            var bytes = in.readNBytes(MAX_LIST_BYTES);
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var text = decoder.decode(java.nio.ByteBuffer.wrap(bytes)).toString();
            return text.replaceFirst("^\uFEFF", "")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (CharacterCodingException e) {
            throw unusable(EntryOrder.LIST_FILE + ": it is not UTF-8 text.", EntryOrder.LIST_FILE);
        } catch (ZipException | EOFException e) {
            throw damaged(entry, e);
        }
    }

    private static List<ZipMember> inOrderOf(List<String> list, Map<String, ZipMember> documents) {
        var ordered = new ArrayList<ZipMember>();
        for (var name : list) {
            var entry = documents.remove(name);
            if (entry == null) {
                throw unusable(
                        EntryOrder.LIST_FILE
                                + " names "
                                + name
                                + ", which is not a document in the ZIP, or is listed twice.",
                        name);
            }
            ordered.add(entry);
        }
        documents.keySet().stream()
                .findFirst()
                .ifPresent(
                        name -> {
                            throw unusable(
                                    EntryOrder.LIST_FILE + " does not list " + name + ".", name);
                        });
        return ordered;
    }

    private static void unpack(FileChannel zip, ZipMember entry, Path file, Size size)
            throws IOException {
        try (InputStream in = ZipMemberStream.unpacked(zip, entry);
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            var checksum = new CRC32();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size.add(read);
                checksum.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            if (entry.checksum() != checksum.getValue()) {
                throw new ZipException("its checksum is wrong");
            }
        } catch (ZipException | EOFException e) {
            throw damaged(entry, e);
        }
    }

    private static ProblemException damaged(ZipMember entry, IOException e) {
        return unusable(entry.name() + ": it cannot be unpacked: " + e.getMessage(), entry.name());
    }

    public static ProblemException unusable(String message, String name) {
        return new ProblemException(new Problem(Problem.UNPROCESSABLE_CONTENT, message, name));
    }

    /**
     * Counts the bytes that are actually unpacked, because the sizes stated in a ZIP cannot be
     * trusted.
     */
    private static final class Size {

        private final long max;

        private final Budget budget;

        private long size;

        Size(long max, Budget budget) {
            this.max = max;
            this.budget = budget;
        }

        void add(int bytes) {
            budget.store(bytes);
            size += bytes;
            if (size > max) {
                throw new ProblemException(
                        new Problem(
                                TOO_LARGE,
                                "Unpacked, the files of the ZIP have more than "
                                        + max
                                        + " bytes, the limit set by platen.filestore.max-size.",
                                ""));
            }
        }
    }
}
