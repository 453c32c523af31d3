package org.platen.outputcreation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.platen.engine.BrokenDocumentException;
import org.platen.operation.FaultException;
import org.platen.outputcreation.request.LeftOut;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/**
 * The documents that are left out of an output. A document is left out only if the document itself
 * is at fault: when its file cannot be read or memory runs out, the attempt ends, and another
 * follows.
 */
final class LeavingOut {

    /**
     * The maximum number of documents that are left out. If more cannot be used, the cause is not
     * the documents.
     */
    static final int MAX_LEFT_OUT = 10_000;

    private final List<LeftOut> documents = new ArrayList<>();

    void add(LeftOut document) {
        documents.add(document);
        requireFew(documents);
    }

    static void requireFew(List<LeftOut> documents) {
        if (documents.size() > MAX_LEFT_OUT) {
            throw new ProblemException(
                    Problem.failed(
                                    "More than "
                                            + MAX_LEFT_OUT
                                            + " documents cannot be used, the maximum that may be left out"
                                            + " of an output. The first one: "
                                            + documents.get(0).reason(),
                                    "")
                            .as(ProblemCode.DOCUMENT_BROKEN));
        }
    }

    /**
     * Returns the documents in the order of their numbers. Those that take several steps were found
     * earlier than the others.
     */
    List<LeftOut> inOrder() {
        return documents.stream().sorted(Comparator.comparingLong(LeftOut::nr)).toList();
    }

    /**
     * The reason why a document is left out.
     *
     * @throws FaultException when the document is not at fault
     */
    static String reason(BrokenDocumentException e) {
        var message = String.valueOf(e.getMessage());
        if (e.getCause() instanceof OutOfMemoryError) {
            throw FaultException.costly(
                    Problem.failed(message, "").as(ProblemCode.DOCUMENT_MEMORY), e);
        }
        if (e.getCause() instanceof IOException || e.getCause() instanceof UncheckedIOException) {
            throw unreadable(message, e);
        }
        return message;
    }

    static FaultException unreadable(String message, Exception cause) {
        return FaultException.passing(
                Problem.failed(
                        message
                                + ". Check the disk of the server's data folder, then retry the"
                                + " operation.",
                        ""),
                cause);
    }
}
