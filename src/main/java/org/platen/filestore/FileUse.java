package org.platen.filestore;

/** How a feature says that it still needs a file, which then cannot be deleted. Found by CDI. */
public interface FileUse {

    boolean needs(long fileId);
}
