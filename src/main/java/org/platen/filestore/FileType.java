package org.platen.filestore;

/** What a managed file is for. The names are part of the contract. */
public enum FileType {
    GENERIC,
    TEMPLATE,
    DATA_MAPPING_CONFIG,
    JOB_CREATION_CONFIG,
    OUTPUT_CREATION_CONFIG,
    DATA_FILE;

    /** Whether files of this type are data of customers, and no resources that describe work. */
    public boolean isData() {
        return this == GENERIC || this == DATA_FILE;
    }
}
