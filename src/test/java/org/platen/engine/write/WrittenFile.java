package org.platen.engine.write;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.platen.engine.Conformance;
import org.platen.engine.FileForm;
import org.platen.engine.PrintFileForm;
import org.platen.engine.PrintFileForm.Checksum;
import org.platen.engine.primitive.Bytes;

/** A file of a test, to which objects are written. */
final class WrittenFile implements Closeable {

    private final Path file;
    private final ObjectOutput objects;

    WrittenFile(Path folder, FileForm form) throws IOException {
        file = folder.resolve("written.pdf");
        objects =
                new ObjectOutput(
                        file,
                        new PrintFileForm(form, Conformance.NONE, Checksum.NONE),
                        Runnable::run);
    }

    static Bytes value(String text) {
        return new Bytes(16).put(text);
    }

    ObjectOutput objects() {
        return objects;
    }

    byte[] bytes() throws IOException {
        objects.output().force();
        return Files.readAllBytes(file);
    }

    String text() throws IOException {
        return new String(bytes(), ISO_8859_1);
    }

    /** The value of an object as it is written. */
    String object(int number) throws IOException {
        var match =
                Pattern.compile("\n" + number + " 0 obj\n(.*?)\nendobj\n", Pattern.DOTALL)
                        .matcher(text());
        return match.find() ? match.group(1) : "";
    }

    /** Returns the number of occurrences of a text. */
    int count(String part) throws IOException {
        return text().split(Pattern.quote(part), -1).length - 1;
    }

    @Override
    public void close() throws IOException {
        objects.close();
    }
}
