package org.platen.contract;

import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Refuses calls of the contract that this server does not serve. The status is 501, because a 404
 * would suggest a misspelt path.
 */
public final class NotServed {

    private static final int NOT_IMPLEMENTED = 501;

    private NotServed() {}

    static ProblemException method() {
        return because("This method is documented, but this server does not implement it.", "");
    }

    static ProblemException offer(String what) {
        return because("This server does not offer " + what + ".", "");
    }

    /**
     * A refusal with a reason of its own.
     *
     * @param parameter the id or name, as sent, that the call is about; empty for none
     */
    public static ProblemException because(String message, String parameter) {
        return new ProblemException(new Problem(NOT_IMPLEMENTED, message, parameter));
    }
}
