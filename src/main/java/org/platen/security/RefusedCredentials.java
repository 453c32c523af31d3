package org.platen.security;

import java.time.Duration;
import org.platen.problem.BusyException;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The answers to requests whose password was not checked. */
public final class RefusedCredentials {

    private RefusedCredentials() {}

    static Problem tooManyLogins(Duration wait) {
        return new Problem(
                Problem.TOO_MANY_REQUESTS,
                "Too many logins of this user or from this address failed. Wait "
                        + seconds(wait)
                        + " s.",
                "");
    }

    static Problem busy() {
        return new Problem(
                Problem.SERVICE_UNAVAILABLE,
                "Too many passwords are being checked. Try again in a moment; a token needs no"
                        + " check.",
                "");
    }

    public static Problem unavailable() {
        return new Problem(
                Problem.SERVICE_UNAVAILABLE,
                "The OpenID provider does not answer, so its tokens cannot be checked. Try again in"
                        + " a moment.",
                "");
    }

    /**
     * Returns the caller of valid credentials.
     *
     * @throws ProblemException when the credentials were refused or not checked; it states the
     *     reason
     */
    public static Caller require(Verdict verdict, Problem ifWrong) {
        if (verdict instanceof Verdict.TooMany tooMany) {
            throw new BusyException(tooManyLogins(tooMany.delay()), tooMany.delay());
        }
        if (verdict instanceof Verdict.Busy busy) {
            throw new BusyException(busy(), busy.delay());
        }
        if (verdict instanceof Verdict.Right right) {
            return right.caller();
        }
        throw new ProblemException(ifWrong);
    }

    /** Returns the time in whole seconds, rounded up. */
    static long seconds(Duration wait) {
        return wait.toSeconds() + 1;
    }
}
