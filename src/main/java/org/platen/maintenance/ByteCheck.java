package org.platen.maintenance;

import java.util.Arrays;
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
        return Arrays.stream(Fault.values())
                .filter(fault -> checksums || fault != Fault.CHECKSUM)
                .map(fault -> examples(fault).finding(fault.kind(), true, fault.meaning()))
                .toList();
    }
}
