package org.platen.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Decodes uploads with {@code Content-Encoding: gzip}. The consumer of an upload limits its decoded
 * size. Bodies of other calls have no such limit, so they are refused. Other encodings are refused
 * too, because an encoded body would be mistaken for something else.
 */
@Provider
public class GzipBodies implements ContainerRequestFilter {

    private static final Pattern UPLOADS =
            Pattern.compile("/*(serverengine/filestore|platen/v1/contentsets)(/.*)?");

    private static final int UNSUPPORTED = 415;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var header = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        var encoding = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
        switch (encoding) {
            case "", "identity" -> {}
            case "gzip", "x-gzip" -> request.setEntityStream(decoded(request));
            default ->
                    throw unsupported(
                            "The Content-Encoding "
                                    + encoding
                                    + " is not supported: send the body without it, or compress"
                                    + " files with gzip.");
        }
    }

    private static InputStream decoded(ContainerRequestContext request) throws IOException {
        if (!UPLOADS.matcher(request.getUriInfo().getPath()).matches()) {
            throw unsupported(
                    "This method does not accept gzip: send the body without"
                            + " Content-Encoding.");
        }
        try {
            return new Decoded(new ClientConnection.Input(request.getEntityStream()));
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
    }

    private static ProblemException unsupported(String message) {
        return new ProblemException(new Problem(UNSUPPORTED, message, ""));
    }

    private static ProblemException damaged(IOException e) {
        return new ProblemException(
                Problem.badRequest(
                        "The body is not valid gzip, although its Content-Encoding"
                                + " says so: nothing of it was"
                                + " kept."),
                e);
    }

    private static final class Decoded extends GZIPInputStream {

        private static final int BUFFER = 1 << 13;

        Decoded(InputStream in) throws IOException {
            super(in, BUFFER);
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            try {
                return super.read(bytes, from, count);
            } catch (ZipException e) {
                throw damaged(e);
            }
        }
    }
}
