package org.platen.node;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.platen.maintenance.Examples;
import org.platen.maintenance.Inspection;

/** Reports the folders of nodes that have not run for a week, but have left transactions. */
record LeftTransactions(NodeFolders folders, Instant now) implements Inspection {

    static final String NAME = "nodes";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> inspect(boolean checksums) {
        var found = new Examples();
        folders.unused(now).stream()
                .filter(NodeFolders::hasTransactions)
                .map(Path::getFileName)
                .forEach(name -> found.add(String.valueOf(name)));
        return List.of(
                found.finding(
                        "unusedNodesWithTransactions",
                        false,
                        "These nodes have not run for a week, and their transaction stores are not"
                                + " empty. Start each of them once, which finishes the"
                                + " transactions, or delete its folder in nodes/."));
    }
}
