package org.platen.engine.syntax;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts the reason why a file cannot be read or written to words. Many of Java's messages
 * consist of the path only.
 */
public final class FileFault {

    private static final String NO_SUCH_FILE = "there is no such file";
    private static final String NO_RIGHT =
            "permission denied; change the permissions of the file or its folder";

    private static final String CIRCLE = "its symbolic links lead in a circle";

    /** Texts of the system's C library, which Java passes on. */
    private static final Map<String, String> WORDS =
            Map.of(
                    "no such file or directory", NO_SUCH_FILE,
                    "permission denied", NO_RIGHT,
                    "operation not permitted", NO_RIGHT,
                    "no space left on device",
                            "the disk is full; free some space, or use another one",
                    "disk quota exceeded", "your disk quota is used up; free some space",
                    "read-only file system", "the disk is read-only; use another one",
                    "is a directory", "it is a folder",
                    "not a directory", "a part of its path is a file, not a folder",
                    "file name too long", "its name is too long for this disk",
                    "too many levels of symbolic links", CIRCLE);

    /** Exceptions whose class says it all. */
    private static final List<Kind> KINDS =
            List.of(
                    new Kind(NoSuchFileException.class, NO_SUCH_FILE),
                    new Kind(AccessDeniedException.class, NO_RIGHT),
                    new Kind(
                            FileAlreadyExistsException.class, "a file of this name exists already"),
                    new Kind(NotDirectoryException.class, "it is not a folder"),
                    new Kind(DirectoryNotEmptyException.class, "the folder is not empty"),
                    new Kind(FileSystemLoopException.class, CIRCLE),
                    new Kind(CharacterCodingException.class, "it is not UTF-8 text"));

    private FileFault() {}

    private record Kind(Class<? extends IOException> type, String reason) {}

    /** The reason, without the name of the file, as the end of a sentence. */
    public static String reason(@Nullable IOException fault) {
        if (fault == null) {
            return inWords(null);
        }
        return KINDS.stream()
                .filter(kind -> kind.type().isInstance(fault))
                .findFirst()
                .map(Kind::reason)
                .orElseGet(() -> reasonInMessage(fault));
    }

    private static String reasonInMessage(IOException fault) {
        if (fault instanceof FileSystemException named) {
            return inWords(named.getReason());
        }
        return fault instanceof FileNotFoundException
                ? inWords(inParentheses(fault.getMessage()))
                : inWords(fault.getMessage());
    }

    /**
     * The text in parentheses at the end of a message such as {@code letter.pdf (Permission
     * denied)}.
     */
    private static @Nullable String inParentheses(@Nullable String message) {
        int open = message == null ? -1 : message.lastIndexOf('(');
        return message == null || open < 0 || !message.endsWith(")")
                ? message
                : message.substring(open + 1, message.length() - 1);
    }

    private static String inWords(@Nullable String reason) {
        return reason == null || reason.isEmpty()
                ? "the operating system gave no reason"
                : WORDS.getOrDefault(reason.toLowerCase(Locale.ROOT), reason);
    }
}
