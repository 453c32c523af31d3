package org.platen.filestore.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.platen.filestore.ManagedFile;

/** A download of a managed file. A folder is sent as a ZIP, or as one of its files. */
record Download(ManagedFile file, Path path) {

    private static final MediaType ZIP = new MediaType("application", "zip");

    Response get(HttpHeaders request) {
        return file.isFolder()
                ? describeZip().entity(new FolderZip(path)).type(ZIP).build()
                : FileAnswer.of(file, path).get(request);
    }

    Response head() {
        return file.isFolder() ? describeZip().type(ZIP).build() : FileAnswer.of(file, path).head();
    }

    private Response.ResponseBuilder describeZip() {
        var response = Response.ok();
        response.header("Accept-Ranges", "none");
        var zip = new Attachment(file.nameOrId() + ".zip");
        response.header(HttpHeaders.CONTENT_DISPOSITION, zip.disposition());
        file.name()
                .map(Attachment::headerText)
                .ifPresent(text -> response.header("OL-Original-Filename", text));
        return response;
    }

    /** Returns one file of a folder. For a file, its own name returns the file itself. */
    Optional<FileAnswer> member(String member) {
        return file.isFolder()
                ? inFolder(member).map(found -> FileAnswer.of(path, found))
                : file.name().filter(member::equals).map(name -> FileAnswer.of(file, path));
    }

    /** Finds a file in the folder, and never outside it, by whatever path or link. */
    private Optional<Path> inFolder(String member) {
        try {
            var found = path.resolve(member).normalize();
            return found.startsWith(path)
                            && Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS)
                            && found.toRealPath().startsWith(path.toRealPath())
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }
}
