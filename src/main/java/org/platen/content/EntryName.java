package org.platen.content;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The name of an entry of a ZIP: a relative path. */
record EntryName(List<String> parts, boolean isFolder) {

    private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Za-z]:.*", Pattern.DOTALL);

    private static final String RESOURCE_FORKS = "__MACOSX";

    EntryName {
        parts = List.copyOf(parts);
    }

    /** Refuses names that lead out of the ZIP, or are none. */
    static EntryName checked(String name) {
        var parts = Arrays.asList(name.split("/"));
        if (ABSOLUTE.matcher(name).matches()
                || name.indexOf('\\') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || parts.contains("..")
                || parts.contains("")) {
            throw ZipOfPdfs.unusable(
                    "The names in a ZIP must be relative, with '/' between folders and without"
                            + " '..' and control characters, but there is "
                            + name
                            + ".",
                    name);
        }
        return new EntryName(parts, name.endsWith("/"));
    }

    /** What operating systems put beside documents. */
    boolean isHidden() {
        return parts.get(0).equals(RESOURCE_FORKS)
                || parts.stream().anyMatch(part -> part.startsWith(".") && !part.equals("."));
    }
}
