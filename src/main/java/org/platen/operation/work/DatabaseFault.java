package org.platen.operation.work;

import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import org.platen.operation.fault.Fault;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;

/** Distinguishes database errors, which are transient, from other faults. */
final class DatabaseFault {

    private DatabaseFault() {}

    static boolean isIn(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException
                    || cause instanceof PersistenceException
                    || cause instanceof RollbackException
                    || cause instanceof SystemException
                    || cause instanceof ResourceException) {
                return true;
            }
        }
        return false;
    }

    static Fault asFault() {
        return Fault.transientFault(
                Problem.failed(
                                "A database error occurred. See the server log, and retry when"
                                        + " the database is available.",
                                "")
                        .as(ProblemCode.DATABASE_UNREACHABLE));
    }
}
