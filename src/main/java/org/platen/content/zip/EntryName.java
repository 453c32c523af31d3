package org.platen.content.zip;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of an entry of a ZIP: a relative path. */
record EntryName(List<String> parts, boolean isFolder) {

    private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Za-z]:.*", Pattern.DOTALL);

    /**
     * Names of files and folders that desktops and file servers create and that do not begin with a
     * dot, in lower case.
     */
    private static final Set<String> FOREIGN =
            Set.of(
                    "__macosx",
                    "icon\r",
                    "network trash folder",
                    "temporary items",
                    "thumbs.db",
                    "ehthumbs.db",
                    "ehthumbs_vista.db",
                    "desktop.ini",
                    "$recycle.bin",
                    "system volume information",
                    "lost+found",
                    "@eadir",
                    "@tmp",
                    "#recycle",
                    "#snapshot");

    /** The beginning of the names of Microsoft Office's lock files. */
    private static final String LOCK = "~$";

    private static final String BACKUP = "~";

    EntryName {
        parts = List.copyOf(parts);
    }

    /** Parses a name. Refuses names that are invalid or lead out of the ZIP. */
    static EntryName checked(String name) {
        var parts = Arrays.asList(name.split("/"));
        if (ABSOLUTE.matcher(name).matches()
                || name.indexOf('\\') >= 0
                || withoutIcon(name).chars().anyMatch(Character::isISOControl)
                || parts.contains("..")
                || parts.contains("")) {
            throw ZipOfPdfs.unusable(
                    "The names in a ZIP must be relative, with '/' between folders"
                            + " and without '..' and control characters, but one is "
                            + name
                            + ".",
                    name);
        }
        return new EntryName(parts, name.endsWith("/"));
    }

    /** Allows for the icon of a folder on macOS, whose name is Icon and a carriage return. */
    private static String withoutIcon(String name) {
        return name.endsWith("Icon\r") ? name.substring(0, name.length() - 1) : name;
    }

    /** Returns whether an operating system added the entry to the documents. */
    boolean isForeign() {
        return parts.stream().anyMatch(EntryName::isForeign);
    }

    private static boolean isForeign(String part) {
        return (part.startsWith(".") && !part.equals("."))
                || part.startsWith(LOCK)
                || part.endsWith(BACKUP)
                || FOREIGN.contains(part.toLowerCase(Locale.ROOT));
    }
}
