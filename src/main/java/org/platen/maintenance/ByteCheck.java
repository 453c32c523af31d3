package org.platen.maintenance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.platen.maintenance.Inspection.Finding;
import org.platen.maintenance.StoredBytes.Fault;

/** Compares stored bytes with their rows, and collects what differs. */
public final class ByteCheck {

    private final boolean checksums;

    private final Map<Fault, Examples> found = new EnumMap<>(Fault.class);

    /**
     * Creates an empty check.
     *
     * @param checksums whether to read all bytes, to compare their checksums
     */
    public ByteCheck(boolean checksums) {
        this.checksums = checksums;
        for (var fault : Fault.values()) {
            found.put(fault, new Examples());
        }
    }

    /**
     * Checks the bytes of a row.
     *
     * @param isNeeded asks again whether there is such a row: it may have been deleted meanwhile
     */
    public void check(StoredBytes bytes, BooleanSupplier isNeeded) {
        bytes.fault(checksums)
                .filter(fault -> isNeeded.getAsBoolean())
                .ifPresent(fault -> examples(fault).add(bytes.name()));
    }

    private Examples examples(Fault fault) {
        return found.computeIfAbsent(fault, any -> new Examples());
    }

    /** Returns one finding for each way in which bytes may differ. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(
                examples(Fault.MISSING)
                        .finding(
                                "rowsWithoutBytes",
                                true,
                                "Bytes were removed from the store from outside, or were not"
                                        + " restored. Uploads that nothing needs are removed by the"
                                        + " next cleanup; restore the others, or delete them by"
                                        + " their IDs."));
        findings.add(
                examples(Fault.SIZE)
                        .finding(
                                "wrongSizes",
                                true,
                                "Files are shorter or longer than when they were stored. Restore"
                                        + " them, or delete them by their IDs."));
        if (checksums) {
            findings.add(
                    examples(Fault.CHECKSUM)
                            .finding(
                                    "wrongChecksums",
                                    true,
                                    "The bytes of files have changed since they were stored."
                                            + " Restore them, or delete them by their IDs."));
        }
        return findings;
    }
}
