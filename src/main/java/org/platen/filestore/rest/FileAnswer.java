package org.platen.filestore.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.platen.filestore.ManagedFile;

/**
 * The answer that sends one file.
 *
 * @param name the name under which the client saves it
 * @param original the name with which it was uploaded, if any
 * @param hash identifies the bytes: their checksum, or that of their place in a managed folder
 */
record FileAnswer(
        Path path, long size, String name, Optional<String> original, Optional<String> hash) {

    private static final int PARTIAL_CONTENT = 206;

    static FileAnswer of(ManagedFile file, Path path) {
        return new FileAnswer(path, file.size(), file.nameOrId(), file.name(), file.sha256());
    }

    /**
     * The answer that sends a file of a managed folder. The files of a folder never change, and its
     * name on disk is used once only, so both names identify the bytes.
     */
    static FileAnswer of(Path folder, Path member) {
        var name = String.valueOf(member.getFileName());
        var identity = folder.getFileName() + "/" + folder.relativize(member);
        return new FileAnswer(
                member,
                member.toFile().length(),
                name,
                Optional.of(name),
                Optional.of(DigestUtils.sha256Hex(identity)));
    }

    /** Returns the whole file, the part that the client requests, or that it has it already. */
    Response get(HttpHeaders request) {
        return isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))
                ? describe(Response.notModified()).build()
                : bytes(request);
    }

    private Response bytes(HttpHeaders request) {
        return isSameAs(request.getHeaderString("If-Range"))
                ? ByteRange.of(request.getHeaderString("Range"), size)
                        .map(this::part)
                        .orElseGet(this::whole)
                : whole();
    }

    /** Returns the same answer without the bytes (RFC 9110, section 9.3.2). */
    Response head() {
        return describe(Response.ok())
                .type(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .build();
    }

    private Response whole() {
        return send(Response.ok(), new ByteRange(0, size));
    }

    private Response part(ByteRange range) {
        return send(
                Response.status(PARTIAL_CONTENT).header("Content-Range", range.within(size)),
                range);
    }

    private Response send(Response.ResponseBuilder response, ByteRange range) {
        return describe(response)
                .entity(new FilePart(path, range))
                .type(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .build();
    }

    private Response.ResponseBuilder describe(Response.ResponseBuilder response) {
        response.header(HttpHeaders.CONTENT_DISPOSITION, new Attachment(name).disposition());
        response.header("Accept-Ranges", "bytes");
        original.map(Attachment::headerText)
                .ifPresent(text -> response.header("OL-Original-Filename", text));
        tag().ifPresent(tag -> response.header(HttpHeaders.ETAG, tag));
        return response;
    }

    /**
     * Returns whether the client already has the beginning of these bytes, as far as it says what
     * it has.
     */
    private boolean isSameAs(@Nullable String ifRange) {
        return ifRange == null || tag().filter(ifRange::equals).isPresent();
    }

    private boolean isKnown(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || tag().filter(one::equals).isPresent());
    }

    private Optional<String> tag() {
        return hash.map(text -> '"' + text + '"');
    }
}
