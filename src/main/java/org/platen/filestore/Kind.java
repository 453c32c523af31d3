package org.platen.filestore;

/** What the bytes of a managed file are on disk. */
enum Kind {
    /** A file with a folder of its own. */
    FILE,
    /** A folder with all that is in it. */
    FOLDER,
    /** A file in a folder that is managed as well: the bytes are the folder's. */
    MEMBER
}
