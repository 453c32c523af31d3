package org.platen.audit;

/** The kinds of entries. */
public enum AuditAction {
    USER_CREATE("user.create"),
    USER_CHANGE("user.change"),
    USER_DELETE("user.delete"),
    TOKEN_CREATE("token.create"),
    TOKEN_END("token.end"),
    /** All sessions and tokens of a user end. */
    SESSIONS_END("sessions.end"),
    /** All sessions and tokens of all users end. */
    SESSIONS_END_ALL("sessions.end-all"),
    /** An upload: data, an output preset, a configuration; the entry says which. */
    FILE_CREATE("file.create"),
    FILE_DELETE("file.delete"),
    CONTENT_SET_CREATE("contentset.create"),
    CONTENT_SET_DELETE("contentset.delete"),
    JOB_SET_DELETE("jobset.delete"),
    OPERATION_SUBMIT("operation.submit"),
    OPERATION_REPRINT("operation.reprint"),
    OPERATION_CANCEL("operation.cancel"),
    OPERATION_RETRY("operation.retry"),
    /** A name with a wrong password, or without a user. */
    LOGIN_FAILED("login.failed"),
    /** A password was not checked, after too many wrong ones. */
    LOGIN_THROTTLED("login.throttled"),
    /** No credentials, or a token that does not count. */
    CREDENTIALS_REFUSED("credentials.refused"),
    /** A role was missing, or the call came from a page of another site. */
    ACCESS_REFUSED("access.refused"),
    /** All refusals of a minute beyond those that have entries of their own. */
    OTHERS_REFUSED("others.refused");

    private final String text;

    AuditAction(String text) {
        this.text = text;
    }

    /** As clients see it. */
    public String text() {
        return text;
    }
}
