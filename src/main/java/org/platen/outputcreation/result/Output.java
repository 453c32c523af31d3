package org.platen.outputcreation.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.platen.outputcreation.plan.FileExtent;

/**
 * What an operation made: a managed folder and, where it holds one print file, that file as a
 * managed file too.
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

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Output() {}

    Output(String operationId, long folderId, long resultId, FileExtent extent) {
        this.operationId = operationId;
        this.folderId = folderId;
        this.resultId = resultId;
        this.documents = extent.documents();
        this.pages = extent.pages();
        this.sheets = extent.sheets();
    }

    String operationId() {
        return operationId;
    }

    /** Of the managed folder with print files, indexes and manifest. */
    long folderId() {
        return folderId;
    }

    /** Of what clients are given: the one print file, or the folder when there are several. */
    long resultId() {
        return resultId;
    }

    FileExtent extent() {
        return new FileExtent(documents, pages, sheets);
    }
}
