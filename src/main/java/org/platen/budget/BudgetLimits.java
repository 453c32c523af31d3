package org.platen.budget;

import java.time.Duration;
import java.util.Arrays;
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

    static final String TEXT = "platen.import.max-value";

    static final String GROWTH = "platen.import.max-growth";

    static final String WAIT = "platen.request.wait";

    private static final String CPU_OF_IMPORT = "platen.import.cpu";

    private static final String CPU_OF_REQUEST = "platen.request.cpu";

    public BudgetLimits {
        most = Map.copyOf(most);
        most.forEach((cost, limit) -> require(limit, cost.setting()));
        require(text, TEXT);
        require(growth, GROWTH);
        require(cpu.toMillis(), cpuSetting);
        patience.ifPresent(time -> require(time.toMillis(), WAIT));
    }

    private static void require(long value, String setting) {
        if (value < 1) {
            throw new IllegalArgumentException(setting + " must be greater than 0");
        }
    }

    /** Returns the limits of a request when nothing is configured. */
    public static BudgetLimits defaults() {
        var most = new EnumMap<Cost, Long>(Cost.class);
        Arrays.stream(Cost.values()).forEach(cost -> most.put(cost, cost.otherwise()));
        return new BudgetLimits(
                most,
                64 << 10,
                64,
                Duration.ofSeconds(30),
                CPU_OF_REQUEST,
                Optional.of(Duration.ofMinutes(1)));
    }

    /** Returns the configured limits of a request, whose client waits. */
    public static BudgetLimits ofRequest() {
        var defaults = defaults();
        var most = new EnumMap<Cost, Long>(Cost.class);
        defaults.most.forEach((cost, limit) -> most.put(cost, bytes(cost.setting(), limit)));
        return new BudgetLimits(
                most,
                bytes(TEXT, defaults.text),
                bytes(GROWTH, defaults.growth),
                Settings.duration(CPU_OF_REQUEST, "30s"),
                CPU_OF_REQUEST,
                Optional.of(Settings.duration(WAIT, "1m")));
    }

    /** Returns the configured limits of an operation, for which no client waits. */
    public static BudgetLimits ofOperation() {
        var request = ofRequest();
        return new BudgetLimits(
                request.most,
                request.text,
                request.growth,
                Settings.duration(CPU_OF_IMPORT, "10m"),
                CPU_OF_IMPORT,
                Optional.empty());
    }

    private static long bytes(String setting, long otherwise) {
        return Settings.bytes(setting, Long.toString(otherwise));
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
