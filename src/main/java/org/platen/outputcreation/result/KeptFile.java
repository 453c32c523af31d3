package org.platen.outputcreation.result;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.platen.outputcreation.index.ProducedFile;
import org.platen.outputcreation.request.FileExtent;

/** The row of a print file of an output. */
@Entity
@Table(name = "print_file")
class KeptFile {

    @Embeddable
    record Key(@Column(name = "operation_id") String operationId, int nr) implements Serializable {}

    @EmbeddedId private Key key;

    private String name;

    private long size;

    private String sha256;

    private long documents;

    private long pages;

    private long sheets;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KeptFile() {}

    KeptFile(String operationId, ProducedFile file) {
        this.key = new Key(operationId, file.nr());
        this.name = file.name();
        this.size = file.printed().bytes();
        this.sha256 = file.sha256();
        this.documents = file.extent().documents();
        this.pages = file.extent().pages();
        this.sheets = file.extent().sheets();
    }

    int nr() {
        return key.nr();
    }

    String name() {
        return name;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    FileExtent extent() {
        return new FileExtent(documents, pages, sheets);
    }
}
