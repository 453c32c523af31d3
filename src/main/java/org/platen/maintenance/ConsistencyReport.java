package org.platen.maintenance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.platen.maintenance.Inspection.Finding;

/**
 * The findings of all inspections.
 *
 * @param consistent whether there are no inconsistencies
 * @param complete whether no stored data is missing or damaged
 * @param findings the findings, by the name of the inspection
 */
public record ConsistencyReport(
        boolean consistent, boolean complete, Map<String, List<Finding>> findings) {

    /** Runs inspections. */
    public static ConsistencyReport of(Iterable<Inspection> inspections, boolean checksums) {
        var findings = new TreeMap<String, List<Finding>>();
        inspections.forEach(
                inspection -> findings.put(inspection.name(), inspection.inspect(checksums)));
        return new ConsistencyReport(
                hasNone(findings, finding -> true), hasNone(findings, Finding::loss), findings);
    }

    private static boolean hasNone(
            Map<String, List<Finding>> findings, Predicate<Finding> selection) {
        return findings.values().stream()
                .flatMap(List::stream)
                .filter(selection)
                .allMatch(finding -> finding.count() == 0);
    }
}
