package org.platen.outputcreation.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.platen.filestore.FileName;
import org.platen.preset.NamePattern;
import org.platen.preset.NameVariables;

/**
 * The names of the print files of one operation. They are unique even on a file system that ignores
 * case.
 */
final class FileNames {

    private final NamePattern pattern;

    private final String extension;

    private final Set<String> taken = new HashSet<>();

    /**
     * @param extension the end of each name, with the dot
     * @param reserved names that none may have
     */
    FileNames(NamePattern pattern, String extension, Set<String> reserved) {
        this.pattern = pattern;
        this.extension = extension;
        reserved.forEach(this::take);
    }

    /**
     * Returns the next name. A name that the pattern yields again, as a pattern with a property
     * may, gets the suffix {@code _2}, {@code _3} …
     */
    String next(NameVariables variables) {
        var name = pattern.resolve(variables, extension);
        FileName.requireWritable(name);
        var candidate = name;
        for (int nr = 2; !take(candidate); nr++) {
            candidate = NamePattern.numbered(name, nr, extension);
        }
        return candidate;
    }

    private boolean take(String name) {
        return taken.add(name.toLowerCase(Locale.ROOT));
    }
}
