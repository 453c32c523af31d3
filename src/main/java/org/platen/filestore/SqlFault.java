package org.platen.filestore;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Interprets failures of the database. */
final class SqlFault {

    private static final String INTEGRITY_CONSTRAINT_VIOLATION = "23";

    private SqlFault() {}

    /** Returns whether a constraint, such as a foreign key, was violated. */
    static boolean isViolatedConstraint(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(INTEGRITY_CONSTRAINT_VIOLATION)) {
                return true;
            }
        }
        return false;
    }
}
