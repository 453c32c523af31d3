package org.platen.outputcreation.plan;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.platen.operation.OperationId;
import org.platen.outputcreation.request.LeftOut;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.outputcreation.request.Slice;
import org.platen.preset.OutputPreset;

/** Plans the output of one operation: all of its print files, or some of them. */
public final class Planner {

    private final OperationId operation;

    private final OutputRequest request;

    private final OutputPreset preset;

    private final String extension;

    private final DocumentsOfJob documents;

    private final Set<String> reservedNames;

    /**
     * @param extension the end of the names of print files, with the dot
     * @param reservedNames names that no print file in the folder may have
     */
    public Planner(
            OperationId operation,
            OutputRequest request,
            String extension,
            DocumentsOfJob documents,
            Set<String> reservedNames) {
        this.operation = operation;
        this.request = request;
        this.preset = request.preset();
        this.extension = extension;
        this.documents = documents;
        this.reservedNames = Set.copyOf(reservedNames);
    }

    /**
     * Plans the whole operation.
     *
     * @param leftOut the documents that are left out, as far as they are known
     */
    public FilePlan plan(List<LeftOut> leftOut) {
        var boundaries =
                new FileBoundaries.OfPreset(
                        Splitter.of(preset.files().split()),
                        new FileNames(preset.files().name(), extension, reservedNames));
        var whole =
                new FilePlan(operation, preset, FilePlan.Start.BEGINNING, positions(), boundaries);
        return withoutOthers(whole).without(leftOut);
    }

    /** Restricts the plan of a reprint to the requested pieces. */
    private FilePlan withoutOthers(FilePlan whole) {
        var pieces = request.reprint();
        return pieces == null
                ? whole
                : whole.only(pieces.selection()).ofOutputWithout(pieces.leftOut());
    }

    /** Plans some of the print files. */
    public FilePlan plan(Slice slice) {
        return slice.equals(Slice.ALL)
                ? plan(List.of())
                : new FilePlan(
                        operation,
                        preset,
                        new FilePlan.Start(slice.documentsBefore(), slice.filesBefore()),
                        JobsInOrder.of(slice, request.jobs(), documents),
                        new FileBoundaries.Known(slice.files()));
    }

    private Iterator<Position> positions() {
        return JobsInOrder.all(request.jobs(), documents);
    }

    /** The names of all properties that any document has. */
    public SortedSet<String> propertyNames() {
        var names = new TreeSet<String>();
        positions()
                .forEachRemaining(
                        position ->
                                names.addAll(
                                        PlacedDocument.properties(position.document()).keySet()));
        return names;
    }
}
