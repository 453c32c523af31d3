package org.platen.audit;

/** The kinds of entries. */
public enum AuditAction {
    USER_CREATE("user.create"),
    USER_CHANGE("user.change"),
    USER_DELETE("user.delete"),
    TOKEN_CREATE("token.create"),
    TOKEN_END("token.end"),
    /** All sessions and tokens of a user were ended. */
    SESSIONS_END("sessions.end"),
    /** All sessions and tokens of all users were ended. */
    SESSIONS_END_ALL("sessions.end-all"),
    /** An upload of data, an output preset or a configuration; the entry states which. */
    FILE_CREATE("file.create"),
    FILE_DELETE("file.delete"),
    CONTENT_SET_CREATE("contentset.create"),
    CONTENT_SET_DELETE("contentset.delete"),
    JOB_SET_DELETE("jobset.delete"),
    OPERATION_SUBMIT("operation.submit"),
    OPERATION_REPRINT("operation.reprint"),
    OPERATION_CANCEL("operation.cancel"),
    OPERATION_RETRY("operation.retry"),
    OPERATION_DELETE("operation.delete"),
    /** A wrong password, or an unknown user name. */
    LOGIN_FAILED("login.failed"),
    /** A password was not checked, because too many wrong ones had been sent before. */
    LOGIN_THROTTLED("login.throttled"),
    /** No credentials, or an invalid token. */
    CREDENTIALS_REFUSED("credentials.refused"),
    /** A role was missing, or the call came from a page on another site. */
    ACCESS_REFUSED("access.refused"),
    /** The refusals of a minute that have no entries of their own, counted together. */
    OTHERS_REFUSED("others.refused");

    private final String text;

    AuditAction(String text) {
        this.text = text;
    }

    /** The name of the action as clients see it. */
    public String text() {
        return text;
    }
}
