package org.platen.operation;

/**
 * Names a part of an operation.
 *
 * @param division the attempt at the operation that made it: one that is divided anew has other
 *     parts
 * @param nr from 1
 */
public record PartId(OperationId operation, int division, int nr) {

    /** As it stands in the queue. */
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

    Part.Key key() {
        return new Part.Key(operation.value(), nr);
    }
}
