package org.platen.engine.cli;

import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether there is a file whose name looks like a selection of pages. Asks the file system
 * for each name at first; after many names in one folder, it reads the folder once instead.
 */
final class ExactNames {

    private static final int MANY = 256;

    private @Nullable String folder;
    private int asked;
    private boolean mayExist;

    /**
     * Returns whether there is a file of this name.
     *
     * @param name ends with a closing bracket
     */
    boolean exist(String name) {
        String its = name.substring(0, name.lastIndexOf(File.separatorChar) + 1);
        if (!its.equals(folder)) {
            folder = its;
            asked = 0;
            mayExist = true;
        }
        if (++asked == MANY) {
            mayExist = isAny(new File(its.isEmpty() ? "." : its).list());
        }
        return mayExist && new File(name).exists();
    }

    /**
     * @param names of the files in a folder; null if it cannot be read
     */
    private static boolean isAny(String @Nullable [] names) {
        if (names == null) {
            return true;
        }
        for (String name : names) {
            if (name.endsWith("]")) {
                return true;
            }
        }
        return false;
    }
}
