package org.platen.outputcreation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;

/**
 * The output of an operation on our own interface: more than the contract tells, namely counts,
 * checksums and the manifest.
 */
@Path("platen/v1/operations/{id}/output")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed("ROLE_DATA")
public class OutputResource {

    @Inject Operations operations;

    @Inject Outputs outputs;

    @GET
    public OutputView output(@PathParam("id") OperationId id) {
        operations.get(id);
        return OutputView.of(outputs.of(id), outputs.filesOf(id));
    }

    /**
     * What an operation has made.
     *
     * @param folder id of the managed folder with all of it
     * @param manifest where the manifest is downloaded
     */
    public record OutputView(
            long folder,
            String manifest,
            long documents,
            long pages,
            long sheets,
            List<FileView> files) {

        static OutputView of(Output output, List<KeptFile> files) {
            var extent = output.extent();
            return new OutputView(
                    output.folderId(),
                    "/rest/serverengine/filestore/file/" + output.folderId() + "/" + Manifest.NAME,
                    extent.documents(),
                    extent.pages(),
                    extent.sheets(),
                    files.stream().map(FileView::of).toList());
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
