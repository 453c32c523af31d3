package org.platen.content.imports;

import jakarta.ws.rs.NotSupportedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** An uploaded body whose media type does not tell PDF from ZIP; its first bytes do. */
record Upload(InputStream body, boolean isZip) {

    /** PDF readers accept the header anywhere in the first 1,024 bytes. */
    private static final int MAX_BEFORE_HEADER = 1024;

    private static final String PDF = "%PDF-";

    /** The first bytes of any ZIP that can contain a PDF. */
    private static final String ZIP = "PK\u0003\u0004";

    /**
     * Determines the kind of a body.
     *
     * @throws NotSupportedException when it is neither a PDF nor a ZIP
     */
    static Upload of(InputStream bytes) {
        var body = new BufferedInputStream(bytes);
        body.mark(MAX_BEFORE_HEADER);
        var start = new String(start(body), StandardCharsets.ISO_8859_1);
        if (start.isEmpty()) {
            throw ContentImport.empty();
        }
        if (start.startsWith(ZIP)) {
            return new Upload(body, true);
        }
        if (start.contains(PDF)) {
            return new Upload(body, false);
        }
        throw new NotSupportedException();
    }

    private static byte[] start(InputStream body) {
        try {
            var start = body.readNBytes(MAX_BEFORE_HEADER);
            body.reset();
            return start;
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.badRequest(
                            "The connection broke before the upload was complete: nothing"
                                    + " of it was stored."),
                    e);
        }
    }
}
