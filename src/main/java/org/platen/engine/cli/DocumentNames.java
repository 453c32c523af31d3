package org.platen.engine.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents to assemble, one after the other: a list may be longer than memory holds. */
final class DocumentNames implements Iterator<String>, Closeable {

    private static final String STANDARD_INPUT = "-";

    private final Iterator<String> named;
    private final @Nullable BufferedReader list;
    private @Nullable String next;

    DocumentNames(Arguments arguments) throws IOException {
        named = arguments.documents().iterator();
        list = arguments.list() == null ? null : open(arguments.list());
        advance();
    }

    private static BufferedReader open(String name) throws IOException {
        return name.equals(STANDARD_INPUT)
                ? new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))
                : Files.newBufferedReader(Path.of(name));
    }

    /** How many there are, or 0 if that cannot be told before. */
    static long count(Arguments arguments) throws IOException {
        String list = arguments.list();
        if (list == null) {
            return arguments.documents().size();
        }
        if (!Files.isRegularFile(Path.of(list))) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(Path.of(list))) {
            return arguments.documents().size() + lines.filter(line -> !line.isBlank()).count();
        }
    }

    private void advance() {
        next = named.hasNext() ? named.next() : line();
    }

    private @Nullable String line() {
        try {
            String line = list == null ? null : list.readLine();
            while (list != null && line != null && line.isBlank()) {
                line = list.readLine();
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public String next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        String name = next;
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
