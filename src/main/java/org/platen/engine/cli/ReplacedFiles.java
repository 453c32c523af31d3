package org.platen.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The existing files that the print files of a run will replace. */
final class ReplacedFiles {

    // By identity.
    private final Map<Object, String> replaced = new HashMap<>();

    private ReplacedFiles() {}

    static ReplacedFiles of(Target target, OutputNames names) {
        var files = new ReplacedFiles();
        if (names.several()) {
            files.rememberNumbered(names);
        } else {
            boolean isPiped = target instanceof Target.StandardOutput;
            files.remember(isPiped ? "/dev/stdout" : names.output());
        }
        return files;
    }

    private void rememberNumbered(OutputNames names) {
        var numbered = numbered(names);
        try (var files = Files.newDirectoryStream(names.folder())) {
            for (var file : files) {
                var name = numbered.matcher(file.getFileName().toString());
                if (name.matches()) {
                    remember(names.path(Integer.parseInt(name.group(1))).toString());
                }
            }
        } catch (IOException e) {
            throw new CommandFailedException(
                    "-o " + names.output() + ": folder " + names.folder(), e);
        }
    }

    /** The pattern of names with numbers. Some file systems ignore the case of names. */
    private static Pattern numbered(OutputNames names) {
        return Pattern.compile(
                Pattern.quote(names.stem() + '-') + "(\\d{4,9})" + Pattern.quote(names.extension()),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private void remember(String name) {
        FilePath.identity(FilePath.of(name)).ifPresent(key -> replaced.put(key, name));
    }

    /**
     * Rejects an input file that a print file would replace.
     *
     * @param input may not exist
     */
    void requireOther(Path input) {
        if (!replaced.isEmpty()) {
            FilePath.identity(input)
                    .map(replaced::get)
                    .ifPresent(
                            name -> {
                                throw new CommandFailedException(
                                        input
                                                + " is an input, so it cannot be written as well (-o "
                                                + name
                                                + "): name another file with -o.");
                            });
        }
    }
}
