package org.platen.outputcreation.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.platen.outputcreation.request.FileExtent;

/**
 * The output of an operation: a managed folder. If there is only one print file, that is a managed
 * file too.
 */
@Entity
@Table(name = "output")
class Output {

    @Id
    @Column(name = "operation_id")
    private String operationId;

    @Column(name = "folder_id")
    private long folderId;

    @Column(name = "result_id")
    private long resultId;

    private long documents;

    private long pages;

    private long sheets;

    @Column(name = "left_out")
    private long leftOut;

    private long warnings;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Output() {}

    Output(NewOutput made, long folderId, long resultId) {
        var extent = made.extent();
        this.operationId = made.operation().value();
        this.folderId = folderId;
        this.resultId = resultId;
        this.documents = extent.documents();
        this.pages = extent.pages();
        this.sheets = extent.sheets();
        this.leftOut = made.leftOut().size();
        this.warnings = made.warnings();
    }

    String operationId() {
        return operationId;
    }

    /** The id of the managed folder with print files, indexes and manifest. */
    long folderId() {
        return folderId;
    }

    /**
     * The id that clients receive: of the only print file, or of the folder when there are several.
     */
    long resultId() {
        return resultId;
    }

    /** The number of documents that were left out. */
    long leftOut() {
        return leftOut;
    }

    /** The number of warnings. */
    long warnings() {
        return warnings;
    }

    FileExtent extent() {
        return new FileExtent(documents, pages, sheets);
    }
}
