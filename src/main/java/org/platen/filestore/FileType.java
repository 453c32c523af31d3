package org.platen.filestore;

/** The purpose of a managed file. The names are part of the contract. */
public enum FileType {
    GENERIC,
    TEMPLATE,
    DATA_MAPPING_CONFIG,
    JOB_CREATION_CONFIG,
    OUTPUT_CREATION_CONFIG,
    DATA_FILE;

    /**
     * Returns whether files of this type are customer data, as opposed to resources that describe
     * work.
     */
    public boolean isData() {
        return this == GENERIC || this == DATA_FILE;
    }
}
