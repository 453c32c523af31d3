package org.platen.outputcreation.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.outputcreation.index.Manifest;

/**
 * The output of an operation on our own interface. It provides more than the contract: counts,
 * checksums and the manifest.
 */
@Path("platen/v1/operations/{id}/output")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class OutputResource {

    /** The maximum number listed here; the manifest lists all. */
    private static final int MAX_LEFT_OUT = 100;

    @Inject Operations operations;

    @Inject Outputs outputs;

    @GET
    public OutputView output(@PathParam("id") OperationId id) {
        operations.get(id);
        var output = outputs.of(id);
        return OutputView.of(
                output,
                outputs.isAvailable(output),
                outputs.filesOf(id),
                outputs.firstLeftOutOf(id, MAX_LEFT_OUT));
    }

    /**
     * The output of an operation.
     *
     * @param available whether its files exist; they may have been deleted by a client or at the
     *     end of their retention period
     * @param folder the id of the managed folder with the output, if it exists
     * @param manifest where the manifest can be downloaded, if it exists
     * @param leftOut the number of documents that were left out
     * @param firstLeftOut the first of these; the manifest lists all
     * @param warnings the number of warnings; the manifest lists them
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
            List<FileView> files) {

        static OutputView of(
                Output output, boolean available, List<KeptFile> files, List<KeptLeftOut> leftOut) {
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
                    files.stream().map(FileView::of).toList());
        }
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
