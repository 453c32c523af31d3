package org.platen.outputcreation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.platen.outputcreation.request.FileSlice;
import org.platen.outputcreation.request.Slice;

/**
 * Divides the documents of an operation, in the order in which they are placed, into slices of
 * whole print files.
 */
public final class Slicing implements Consumer<PlacedDocument> {

    private final long partPages;

    private final List<Slice> slices = new ArrayList<>();

    private @Nullable PlacedDocument first;

    private List<FileSlice> files = new ArrayList<>();

    private long pages;

    private String file = "";

    private int fileNr;

    private long documents;

    /**
     * @param partPages the number of pages at which a slice ends
     */
    public Slicing(long partPages) {
        this.partPages = partPages;
    }

    @Override
    public void accept(PlacedDocument placed) {
        if (placed.fileNr() != fileNr) {
            endFile();
            if (pages >= partPages) {
                endSlice();
            }
            fileNr = placed.fileNr();
            file = placed.file();
        }
        if (first == null) {
            first = placed;
        }
        documents++;
        pages += placed.document().pageCount();
    }

    /** Returns all slices. Called when all documents are placed. */
    public List<Slice> finish() {
        endFile();
        endSlice();
        return slices;
    }

    private void endFile() {
        if (documents > 0) {
            files.add(new FileSlice(file, documents));
            documents = 0;
        }
    }

    private void endSlice() {
        if (first != null) {
            slices.add(
                    new Slice(
                            first.jobNr(),
                            first.document().id(),
                            first.nr() - 1,
                            first.fileNr() - 1,
                            pages,
                            List.copyOf(files)));
        }
        first = null;
        pages = 0;
        files = new ArrayList<>();
    }
}
