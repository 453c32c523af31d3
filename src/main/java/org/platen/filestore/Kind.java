package org.platen.filestore;

/** The form of a managed file on disk. */
enum Kind {
    /** A file with a folder of its own. */
    FILE,
    /** A folder with everything in it. */
    FOLDER,
    /** A file in a managed folder, to which its bytes belong. */
    MEMBER
}
