package org.platen.outputcreation.plan;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.platen.filestore.FileStore;
import org.platen.job.JobContents;
import org.platen.operation.work.Claim;
import org.platen.outputcreation.plan.Splitter.Position;
import org.platen.preset.OutputPreset;

/**
 * The request of an operation, with the sources of its data.
 *
 * @param takenNames names that no print file in the folder may have
 */
public record OutputPlanner(
        Claim claim,
        OutputRequest request,
        JobContents jobs,
        FileStore files,
        Set<String> takenNames) {

    public OutputPreset preset() {
        return request.preset();
    }

    /** Plans the whole operation as engine steps. */
    public Plan plan(Path folder, PlanFollower follower) {
        var sources = new Sources(files::find, files::path);
        return withoutOthers(
                new Plan(
                        claim.id(),
                        preset(),
                        folder,
                        Plan.Start.BEGINNING,
                        positions(),
                        sources::of,
                        cuts(),
                        follower));
    }

    /** Restricts the plan of a reprint to the requested pieces. */
    private Plan withoutOthers(Plan whole) {
        var pieces = request.reprint();
        return pieces == null
                ? whole
                : whole.only(pieces.selection()).ofOutputWithout(pieces.leftOut());
    }

    /** Plans some of the print files. */
    public Plan plan(Path folder, Slice slice, PlanFollower follower) {
        if (slice.equals(Slice.ALL)) {
            return plan(folder, follower);
        }
        var sources = new Sources(files::find, files::path);
        return new Plan(
                claim.id(),
                preset(),
                folder,
                new Plan.Start(slice.documentsBefore(), slice.filesBefore()),
                Plan.positions(request.jobs(), slice, jobs::documents),
                sources::of,
                new FileBoundaries.Known(slice.files()),
                follower);
    }

    /**
     * Places all documents without creating steps for the engine.
     *
     * @param leftOut the documents that are left out, as far as they are known
     */
    public Plan place(List<LeftOut> leftOut, PlanFollower follower) {
        var plan =
                new Plan(
                        claim.id(),
                        preset(),
                        Path.of(""),
                        Plan.Start.BEGINNING,
                        positions(),
                        (file, member) -> Sources.NOWHERE,
                        cuts(),
                        document -> {
                            claim.check();
                            follower.placed(document);
                        });
        withoutOthers(plan).without(leftOut).forEachRemaining(step -> {});
        return plan;
    }

    private FileBoundaries cuts() {
        var preset = preset();
        return new FileBoundaries.OfPreset(
                Splitter.of(preset.files().split()),
                new FileNames(preset.files().name(), takenNames));
    }

    private Iterator<Position> positions() {
        return Plan.positions(request.jobs(), jobs::documents);
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
