package org.platen.content.imports;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.platen.filestore.FileName;

/** The parameters of an upload, as sent. */
public class UploadParameters {

    /** The name of the managed file or folder in which the content is stored. */
    @QueryParam("name")
    @Nullable String name;

    @QueryParam("pagesPerItem")
    @Nullable String pagesPerItem;

    @QueryParam("splitAt")
    @Nullable String splitAt;

    /** The order of the PDFs in a ZIP. */
    @QueryParam("order")
    @Nullable String order;

    /** The password that opens the PDF, or those of the ZIP; percent-encoded UTF-8. */
    @HeaderParam(PasswordHeader.NAME)
    @Nullable String password;

    ImportOptions options() {
        return new ImportOptions(
                FileName.checked(name),
                pagesPerItem,
                splitAt,
                order,
                PasswordHeader.decoded(password).orElse(null));
    }
}
