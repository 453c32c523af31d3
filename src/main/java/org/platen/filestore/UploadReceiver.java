package org.platen.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Writes the bytes of an upload to disk, using constant memory.
 *
 * @param maxSize the maximum size in bytes
 */
record UploadReceiver(Folders folders, long maxSize, FreeSpace space) {

    /** The name of the only file in a folder. The client's name for it is not used on disk. */
    static final String FILE = "data";

    private static final int TOO_LARGE = 413;

    private static final int BUFFER = 1 << 16;

    /** The number of bytes that may be received until free space is checked again. */
    private static final long BETWEEN_LOOKS = 16 << 20;

    /**
     * Receives an upload. Leaves nothing behind when it fails.
     *
     * @param announced the size in bytes; negative if unknown
     */
    StagedUpload receive(InputStream in, long announced) {
        try (var promise = space.promise(Math.max(0, announced))) {
            return receive(in, promise);
        }
    }

    private StagedUpload receive(InputStream in, FreeSpace.Promise promise) {
        var folder = folders.fresh();
        try {
            var file = folder.resolve(FILE);
            var digest = DigestUtils.getSha256Digest();
            long size;
            try (var out = Private.newFile(file)) {
                size = copy(in, out, digest, promise);
            }
            folders.sync(folder);
            return new StagedUpload(folder, file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            folders.discard(folder);
            throw space.explain(new UncheckedIOException(e));
        } catch (RuntimeException | Error e) {
            folders.discard(folder);
            throw e;
        }
    }

    private long copy(
            InputStream in, OutputStream out, MessageDigest digest, FreeSpace.Promise promise)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        long look = BETWEEN_LOOKS;
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
            size += read;
            limit(size);
            if (size >= look) {
                space.require(0);
                look = size + BETWEEN_LOOKS;
            }
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
            promise.filled(read);
        }
        return size;
    }

    /** Reads bytes. A broken connection is reported as an error of the client. */
    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.badRequest(
                            "The connection broke before the upload was complete: nothing"
                                    + " of it was stored."),
                    e);
        }
    }

    /**
     * Refuses an upload that cannot be stored, before its bytes are received.
     *
     * @param size the size in bytes; negative if unknown
     */
    void announce(long size) {
        limit(size);
        space.require(Math.max(0, size));
    }

    private void limit(long size) {
        if (size > maxSize) {
            throw new ProblemException(
                    new Problem(
                            TOO_LARGE,
                            "The file has more than "
                                    + maxSize
                                    + " bytes, the limit set by platen.filestore.max-size.",
                            ""));
        }
    }
}
