package org.platen.engine.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The documents to assemble, read one after the other, because a list may be larger than memory.
 */
final class DocumentNames implements Iterator<DocumentName>, Closeable {

    private final Iterator<String> named;
    private final @Nullable DocumentList list;
    private @Nullable DocumentName next;

    DocumentNames(AssembleArguments arguments) {
        named = arguments.documents().iterator();
        list = arguments.list() == null ? null : DocumentList.open(arguments.list());
        advance();
    }

    /** The number of documents, or 0 if it cannot be known in advance. */
    static long count(AssembleArguments arguments) throws IOException {
        String list = arguments.list();
        boolean isFile =
                list != null
                        && !list.equals(DocumentList.STANDARD_INPUT)
                        && Files.isRegularFile(FilePath.of(list));
        if (list != null && !isFile) {
            return 0;
        }
        long count = 0;
        try (var names = new DocumentNames(arguments)) {
            while (names.hasNext()) {
                names.next();
                count++;
            }
        }
        return count;
    }

    private void advance() {
        if (named.hasNext()) {
            next = new DocumentName(named.next(), "");
        } else {
            String line = list == null ? null : list.next();
            next = list == null || line == null ? null : new DocumentName(line, list.place());
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public DocumentName next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        var name = next;
        advance();
        return name;
    }

    @Override
    public void close() throws IOException {
        if (list != null) {
            list.close();
        }
    }
}
