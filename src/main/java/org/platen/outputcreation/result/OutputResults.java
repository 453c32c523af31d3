package org.platen.outputcreation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.platen.answer.AnswerBody;
import org.platen.contract.Answers;
import org.platen.filestore.FileStore;
import org.platen.operation.OperationId;

/**
 * The forms in which clients receive the result of an operation (output-creation.md, section 5).
 */
@ApplicationScoped
public class OutputResults {

    @Inject Outputs outputs;

    @Inject FileStore files;

    /**
     * Returns the bytes of a single print file, or the comma-separated paths of several. The media
     * type is always the same.
     */
    public Response bytesOrPaths(OperationId id) {
        var paths = printFiles(id);
        return paths.size() == 1
                ? bytes(paths.get(0))
                : binary(joined(paths).getBytes(StandardCharsets.UTF_8));
    }

    public Response paths(OperationId id) {
        return Answers.text(joined(printFiles(id)));
    }

    public Response managed(OperationId id) {
        var result = new ManagedResult(outputs.available(id).resultId(), names(id));
        return Response.ok(result, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Returns the bare id, for clients that prefer text. */
    public Response managedId(OperationId id) {
        return Answers.text(outputs.available(id).resultId());
    }

    /** The JSON of a managed result: the id of the folder, and the names of its files. */
    public record ManagedResult(long identifier, List<String> files) {}

    private List<String> names(OperationId id) {
        return outputs.filesOf(id).stream().map(KeptFile::name).toList();
    }

    private List<Path> printFiles(OperationId id) {
        var folder = outputs.folderOf(id);
        return names(id).stream().map(name -> files.bytes(folder, name)).toList();
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(","));
    }

    private static Response bytes(Path file) {
        AnswerBody body = () -> Files.newInputStream(file);
        return Response.ok(body, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("Content-Length", file.toFile().length())
                .build();
    }

    private static Response binary(byte[] bytes) {
        return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM_TYPE).build();
    }
}
