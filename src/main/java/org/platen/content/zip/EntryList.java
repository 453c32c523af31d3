package org.platen.content.zip;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.platen.problem.ProblemException;

/**
 * The list in a ZIP that gives the order of its documents.
 *
 * @param names of the documents
 */
record EntryList(List<String> names) {

    static final EntryList EMPTY = new EntryList(List.of());

    private static final int MAX_LIST_BYTES = 64 << 20;

    /** Reads the list in the ZIP, and removes it from the documents. */
    static EntryList take(FileChannel zip, Map<String, ZipMember> documents) throws IOException {
        var entry = documents.remove(EntryOrder.LIST_FILE);
        if (entry == null) {
            throw ZipOfPdfs.unusable(
                    "The order is that of a list, but the ZIP has no "
                            + EntryOrder.LIST_FILE
                            + " at its top level. It must list the documents, one per line, in UTF-8.",
                    EntryOrder.LIST_FILE);
        }
        return read(zip, entry);
    }

    private static EntryList read(FileChannel zip, ZipMember entry) throws IOException {
        try (var in = ZipMemberStream.unpacked(zip, entry)) {
            var bytes = in.readNBytes(MAX_LIST_BYTES);
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
            return new EntryList(
                    text.replaceFirst("^\uFEFF", "")
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList());
        } catch (CharacterCodingException e) {
            throw ZipOfPdfs.unusable(
                    EntryOrder.LIST_FILE + ": it is not UTF-8 text.", EntryOrder.LIST_FILE);
        } catch (ZipException | EOFException e) {
            throw ZipOfPdfs.damaged(entry, e);
        }
    }

    /**
     * The documents in the order of the list.
     *
     * @param documents by name, removed as they are found
     */
    List<ZipMember> ordered(Map<String, ZipMember> documents) {
        var ordered = new ArrayList<ZipMember>();
        for (var name : names) {
            var entry = documents.remove(name);
            if (entry == null) {
                throw unusable(
                        " names "
                                + name
                                + ", which is not a document in the ZIP, or is listed twice.",
                        name);
            }
            ordered.add(entry);
        }
        if (!documents.isEmpty()) {
            var name = documents.keySet().iterator().next();
            throw unusable(" does not list " + name + ".", name);
        }
        return ordered;
    }

    private static ProblemException unusable(String reason, String name) {
        return ZipOfPdfs.unusable(EntryOrder.LIST_FILE + reason, name);
    }
}
