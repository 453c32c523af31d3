package org.platen.engine.crypt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentPasswordFileTest {

    @TempDir Path folder;

    @Test
    void a_file_has_a_password_a_line() throws IOException {
        Path file = folder.resolve("passwords");
        Files.write(file, "\ufeffone\r\n\n two \nge\u00e4\n".getBytes(UTF_8));
        assertThat(DocumentPasswordFile.read(file).texts())
                .containsExactly("one", " two ", "ge\u00e4");

        Files.write(file, "ge\u00e4".getBytes(ISO_8859_1));
        assertThat(DocumentPasswordFile.read(file).texts()).containsExactly("ge\u00e4");
    }

    @Test
    void a_file_of_passwords_must_be_there_and_small() throws IOException {
        assertThatThrownBy(() -> DocumentPasswordFile.read(folder.resolve("none")))
                .isInstanceOf(NoSuchFileException.class);

        byte[] secrets = new byte[(1 << 20) + 1];
        Arrays.fill(secrets, (byte) 's');
        Path large = Files.write(folder.resolve("large"), secrets);
        assertThatThrownBy(() -> DocumentPasswordFile.read(large))
                .isInstanceOf(IOException.class)
                .hasMessage("it has more than 1048576 bytes, too many for passwords");
    }
}
