package org.platen.operation;

/**
 * An operation's place in the queue. It has one at a time: others that are left from earlier are
 * not good for anything.
 *
 * @param nr the attempt after which it was queued
 */
public record Ticket(OperationId operation, int nr) {

    /** As it stands in the queue. */
    public String text() {
        return operation + "/" + nr;
    }

    public static Ticket of(String text) {
        int end = text.indexOf('/');
        return end < 0
                ? new Ticket(new OperationId(text), 0)
                : new Ticket(
                        new OperationId(text.substring(0, end)),
                        Integer.parseInt(text.substring(end + 1)));
    }
}
