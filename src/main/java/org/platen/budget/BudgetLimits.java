package org.platen.budget;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.platen.settings.Settings;

/**
 * The limits of a {@link Budget}.
 *
 * @param most of each cost
 * @param text the most bytes of one title or value of metadata
 * @param growth how many times as many bytes may be stored as have come
 * @param cpu time of the thread that works
 * @param cpuSetting names the setting of that time
 * @param patience how long a client is waited for; empty if nobody waits
 */
public record BudgetLimits(
        Map<Cost, Long> most,
        long text,
        long growth,
        Duration cpu,
        String cpuSetting,
        Optional<Duration> patience) {

    public BudgetLimits {
        most = Map.copyOf(most);
    }

    /** Returns the limits of a request without any setting. */
    public static BudgetLimits defaults() {
        return new BudgetSettings(Settings.of(Map.of())).ofRequest();
    }

    /** Returns the limit of one cost. */
    public long of(Cost cost) {
        return most.getOrDefault(cost, Long.MAX_VALUE);
    }

    /** Returns these limits with another limit of one cost. */
    public BudgetLimits with(Cost cost, long limit) {
        var other = new EnumMap<>(most);
        other.put(cost, limit);
        return new BudgetLimits(other, text, growth, cpu, cpuSetting, patience);
    }
}
