package org.platen.engine.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileFaultTest {

    private static final String PDF = "letter.pdf";

    private static Stream<Arguments> faults() {
        return Stream.of(
                arguments(new NoSuchFileException(PDF), "no such file"),
                arguments(new AccessDeniedException(PDF), "permission denied"),
                arguments(new FileAlreadyExistsException(PDF), "already"),
                arguments(new NotDirectoryException(PDF), "not a folder"),
                arguments(new DirectoryNotEmptyException(PDF), "not empty"),
                arguments(new FileSystemLoopException(PDF), "in a circle"),
                arguments(new MalformedInputException(1), "UTF-8"),
                arguments(system("No space left on device"), "the disk is full"),
                arguments(system("Read-only file system"), "is read-only"),
                arguments(system("File name too long"), "name is too long"),
                arguments(
                        new FileNotFoundException(PDF + " (Permission denied)"),
                        "permission denied"),
                arguments(new FileNotFoundException(PDF + " (Is a directory)"), "a folder"),
                arguments(new IOException("Disk quota exceeded"), "used up"));
    }

    private static IOException system(String reason) {
        return new FileSystemException(PDF, null, reason);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void the_reason_is_in_words_and_does_not_repeat_the_name(IOException fault, String words) {
        assertThat(FileFault.reason(fault)).contains(words).doesNotContain(PDF);
    }

    @Test
    void an_unknown_reason_is_passed_on_as_it_is() {
        assertThat(FileFault.reason(system("Stale file handle"))).isEqualTo("Stale file handle");
        assertThat(FileFault.reason(new FileNotFoundException("it (is) gone")))
                .isEqualTo("it (is) gone");
    }

    @Test
    void a_fault_without_a_reason_is_admitted() {
        String text = "the operating system gave no reason";

        assertThat(FileFault.reason(null)).isEqualTo(text);
        assertThat(FileFault.reason(new IOException())).isEqualTo(text);
        assertThat(FileFault.reason(new IOException(""))).isEqualTo(text);
        assertThat(FileFault.reason(new FileSystemException(PDF))).isEqualTo(text);
    }
}
