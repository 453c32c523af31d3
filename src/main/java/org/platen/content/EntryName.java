package org.platen.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of an entry of a ZIP: a relative path. */
record EntryName(List<String> parts, boolean isFolder) {

    private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Za-z]:.*", Pattern.DOTALL);

    /** Files and folders of desktops and file servers that do not begin with a dot; lower case. */
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

    /** Microsoft Office's name of the file that locks another one. */
    private static final String LOCK = "~$";

    private static final String BACKUP = "~";

    EntryName {
        parts = List.copyOf(parts);
    }

    /** Refuses names that lead out of the ZIP, or are none. */
    static EntryName checked(String name) {
        var parts = Arrays.asList(name.split("/"));
        if (ABSOLUTE.matcher(name).matches()
                || name.indexOf('\\') >= 0
                || withoutIcon(name).chars().anyMatch(Character::isISOControl)
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

    /** The picture of a folder on macOS is called Icon and a carriage return. */
    private static String withoutIcon(String name) {
        return name.endsWith("Icon\r") ? name.substring(0, name.length() - 1) : name;
    }

    /** Whether an operating system put it beside documents. */
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
