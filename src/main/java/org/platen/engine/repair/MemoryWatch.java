package org.platen.engine.repair;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * Tells when memory runs short, from what was left after the garbage was collected last: before
 * this thread takes what others need.
 */
final class MemoryWatch {

    private static final double MOST = 0.85;

    private final List<MemoryPoolMXBean> pools =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .filter(MemoryPoolMXBean::isUsageThresholdSupported)
                    .toList();

    boolean isShort() {
        return isFull() && isFullStill();
    }

    private boolean isFull() {
        return pools.stream().anyMatch(MemoryWatch::isFull);
    }

    /** What filled it may be garbage by now. */
    private boolean isFullStill() {
        System.gc();
        return isFull();
    }

    private static boolean isFull(MemoryPoolMXBean pool) {
        var usage = pool.getCollectionUsage();
        return usage != null && usage.getMax() > 0 && usage.getUsed() > usage.getMax() * MOST;
    }
}
