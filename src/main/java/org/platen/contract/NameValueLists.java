package org.platen.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.platen.http.JsonBodies;
import org.platen.http.JsonReason;
import org.platen.json.Json;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * The properties of many entities: Name/Value Lists. They are first stored in a temporary file, so
 * that no transaction waits for the client, and are read from there one by one.
 */
public final class NameValueLists implements Iterable<NameValueList>, Closeable {

    private final Path file;

    private @Nullable JsonParser open;

    private NameValueLists(Path file) {
        this.file = file;
    }

    /**
     * Receives a body that is an array of lists.
     *
     * @throws ProblemException when one of its elements is no such list; no list has been passed on
     *     then
     */
    public static NameValueLists receive(InputStream body) {
        try {
            var lists = new NameValueLists(Files.createTempFile("platen", ".json"));
            try {
                Files.copy(body, lists.file, StandardCopyOption.REPLACE_EXISTING);
                lists.forEach(list -> {});
                return lists;
            } catch (RuntimeException | Error | IOException e) {
                lists.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Iterator<NameValueList> iterator() {
        closeReader();
        try {
            var json = Json.mapper().createParser(Files.newInputStream(file));
            open = json;
            return new Reader(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeReader() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closeReader();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader implements Iterator<NameValueList> {

        private final JsonParser json;

        private boolean hasNext;

        Reader(JsonParser json) {
            this.json = json;
            advance(true);
        }

        @Override
        public boolean hasNext() {
            return hasNext;
        }

        @Override
        public NameValueList next() {
            if (!hasNext) {
                throw new NoSuchElementException();
            }
            var list = JsonBodies.element(json, NameValueList.class);
            advance(false);
            return list;
        }

        private void advance(boolean isFirst) {
            try {
                if (isFirst && json.nextToken() != JsonToken.START_ARRAY) {
                    throw fault("The body must be a JSON array.");
                }
                hasNext = json.nextToken() != JsonToken.END_ARRAY;
                if (!hasNext && json.nextToken() != null) {
                    throw fault("The body must end after the array.");
                }
            } catch (JsonProcessingException e) {
                throw fault(JsonReason.of(e));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static ProblemException fault(String message) {
            return new ProblemException(new Problem(NameValueList.FAULT, message, ""));
        }
    }
}
