package org.platen.budget;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The limits of all budgets.
 *
 * @param most of each cost
 * @param text the most bytes of one title or value of metadata
 * @param growth how many times as many bytes may be stored as have come
 * @param operationCpu processor time of an operation
 * @param requestCpu processor time of a request
 * @param requestWait how long a request may work while its client waits
 */
@SettingsRecord(Subject.IMPORTS)
public record BudgetSettings(
        Map<Cost, Long> most,
        long text,
        long growth,
        Duration operationCpu,
        Duration requestCpu,
        Duration requestWait) {

    static final Setting<Long> TEXT =
            Setting.of(
                    "platen.import.max-value",
                    SettingType.SIZE.where("at least 1", value -> value >= 1),
                    "64KiB",
                    "one title or value of metadata");

    static final Setting<Integer> GROWTH =
            Setting.of(
                    "platen.import.max-growth",
                    SettingType.number(1),
                    "64",
                    "an import stores at most this many times its own bytes, and may always store"
                            + " 64 MiB; an item counts 1 KiB and its text");

    static final Setting<Duration> OPERATION_CPU =
            Setting.of(
                    "platen.import.cpu",
                    SettingType.time("1ms"),
                    "10m",
                    "processor time of an import that is an operation, and of the creation of a"
                            + " job set");

    static final Setting<Duration> REQUEST_CPU =
            Setting.of(
                    "platen.request.cpu",
                    SettingType.time("1ms"),
                    "30s",
                    "processor time of a request that reads documents, creates jobs or reprints");

    static final Setting<Duration> REQUEST_WAIT =
            Setting.of(
                    "platen.request.wait",
                    SettingType.time("1ms"),
                    "1m",
                    "how long a request that reads documents, creates jobs or reprints may work while"
                            + " its client waits");

    public BudgetSettings {
        most = Map.copyOf(most);
    }

    @Inject
    BudgetSettings(Settings settings) {
        this(
                most(settings),
                settings.get(TEXT),
                settings.get(GROWTH),
                settings.get(OPERATION_CPU),
                settings.get(REQUEST_CPU),
                settings.get(REQUEST_WAIT));
    }

    private static Map<Cost, Long> most(Settings settings) {
        var most = new EnumMap<Cost, Long>(Cost.class);
        Arrays.stream(Cost.values()).forEach(cost -> most.put(cost, settings.get(cost.limit())));
        return most;
    }

    /** Returns the limits of a request, whose client waits. */
    public BudgetLimits ofRequest() {
        return new BudgetLimits(
                most, text, growth, requestCpu, REQUEST_CPU.key(), Optional.of(requestWait));
    }

    /** Returns the limits of an operation, for which no client waits. */
    public BudgetLimits ofOperation() {
        return new BudgetLimits(
                most, text, growth, operationCpu, OPERATION_CPU.key(), Optional.empty());
    }
}
