package org.platen.outputcreation.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.delivery.DeliveredAs;
import org.platen.outputcreation.index.Manifest;

/**
 * The output of an operation.
 *
 * @param available whether its files exist; they may have been deleted by a client or at the end of
 *     their retention period
 * @param folder the id of the managed folder with the output, if it exists
 * @param manifest where the manifest can be downloaded, if it exists
 * @param leftOut the number of documents that were left out
 * @param firstLeftOut the first of these; the manifest lists all
 * @param warnings the number of warnings; the manifest lists them
 * @param deliveries where its files were delivered, and under which names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutputView(
        boolean available,
        @Nullable Long folder,
        @Nullable String manifest,
        long documents,
        long pages,
        long sheets,
        long leftOut,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LeftOutView> firstLeftOut,
        long warnings,
        List<FileView> files,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DeliveredAs> deliveries) {

    static OutputView of(
            Output output,
            boolean available,
            List<KeptFile> files,
            List<KeptLeftOut> leftOut,
            List<DeliveredAs> deliveries) {
        var extent = output.extent();
        var manifest =
                "/rest/serverengine/filestore/file/" + output.folderId() + "/" + Manifest.NAME;
        return new OutputView(
                available,
                available ? output.folderId() : null,
                available ? manifest : null,
                extent.documents(),
                extent.pages(),
                extent.sheets(),
                output.leftOut(),
                leftOut.stream().map(LeftOutView::of).toList(),
                output.warnings(),
                files.stream().map(FileView::of).toList(),
                deliveries);
    }

    /** A document that is left out, and the print file that would contain it. */
    public record LeftOutView(long document, long documentId, String file, String reason) {

        static LeftOutView of(KeptLeftOut document) {
            return new LeftOutView(
                    document.nr(), document.documentId(), document.file(), document.reason());
        }
    }

    /** A print file. */
    public record FileView(
            int nr,
            String name,
            long bytes,
            String sha256,
            long documents,
            long pages,
            long sheets) {

        static FileView of(KeptFile file) {
            var extent = file.extent();
            return new FileView(
                    file.nr(),
                    file.name(),
                    file.size(),
                    file.sha256(),
                    extent.documents(),
                    extent.pages(),
                    extent.sheets());
        }
    }
}
