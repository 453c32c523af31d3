package org.platen.filestore.rest;

import java.util.Map;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/** Thrown when a requested range is outside the file. */
final class RangeException extends ProblemException {

    private static final long serialVersionUID = 1;

    private final long size;

    RangeException(long size) {
        super(
                Problem.of(
                        ProblemCode.REQUEST_RANGE,
                        "The file has " + size + " bytes; the requested range is outside.",
                        ""));
        this.size = size;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Content-Range", "bytes */" + size);
    }
}
