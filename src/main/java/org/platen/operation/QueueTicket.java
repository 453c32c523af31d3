package org.platen.operation;

/**
 * An operation's place in the queue. An operation has one place at a time; earlier places that are
 * still in the queue are void.
 *
 * @param nr the attempt after which the operation was queued
 */
public record QueueTicket(OperationId operation, int nr) {

    /** The ticket as text, as the queue stores it. */
    public String text() {
        return operation + "/" + nr;
    }

    public static QueueTicket of(String text) {
        int end = text.indexOf('/');
        return end < 0
                ? new QueueTicket(new OperationId(text), 0)
                : new QueueTicket(
                        new OperationId(text.substring(0, end)),
                        Integer.parseInt(text.substring(end + 1)));
    }
}
