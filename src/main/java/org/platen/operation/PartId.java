package org.platen.operation;

/**
 * The id of a part of an operation.
 *
 * @param division the attempt at the operation that created the part; dividing the operation again
 *     creates other parts
 * @param nr the number of the part, from 1
 */
public record PartId(OperationId operation, int division, int nr) {

    /** The id as text, as the queue stores it. */
    public String text() {
        return operation + "/" + division + "/" + nr;
    }

    public static PartId of(String text) {
        var pieces = text.split("/", -1);
        return new PartId(
                new OperationId(pieces[0]),
                Integer.parseInt(pieces[1]),
                Integer.parseInt(pieces[2]));
    }

    OperationPart.Key key() {
        return new OperationPart.Key(operation.value(), nr);
    }
}
