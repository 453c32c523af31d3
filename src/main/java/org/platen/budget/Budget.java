package org.platen.budget;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.platen.request.CurrentRequest;
import org.platen.settings.Settings;

/**
 * The limits of one request or operation, and the remaining amounts. Code that creates something
 * asks first. The budget ends the work with a {@link BudgetExceededException} that names the limit
 * and the thing. For the thread that created it.
 */
public final class Budget {

    /** Every request may store this much, however few bytes it received. */
    static final long MIN_STORED_BYTES = 64L << 20;

    private static final long NANOS_BETWEEN_LOOKS = 20_000_000;

    private final BudgetLimits limits;

    private final Clocks clocks;

    private final Runnable stillWanted;

    private final long cpuAtStart;

    private final long start;

    private final Map<Cost, Long> spent = new EnumMap<>(Cost.class);

    private long nextLook;

    private long received;

    private long stored;

    private String thing = "";

    /**
     * Measures time, in nanoseconds.
     *
     * @param cpu of the present thread
     */
    record Clocks(LongSupplier time, LongSupplier cpu) {

        static final Clocks SYSTEM =
                new Clocks(
                        System::nanoTime,
                        ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    public Budget(BudgetLimits limits) {
        this(limits, () -> {});
    }

    /**
     * Creates the configured budget for the request of the current thread. It ends the work when
     * the client disconnects.
     */
    public static Budget ofRequest() {
        return ofRequest(Limits.OF_REQUEST);
    }

    /** As {@link #ofRequest()}, with other limits. */
    public static Budget ofRequest(BudgetLimits limits) {
        return new Budget(limits, CurrentRequest::requireClient);
    }

    /** Read when they are first asked for. */
    private static final class Limits {

        static final BudgetLimits OF_REQUEST = new BudgetSettings(Settings.ofServer()).ofRequest();
    }

    /**
     * @param stillWanted is called from time to time, and throws when the result is no longer
     *     wanted
     */
    public Budget(BudgetLimits limits, Runnable stillWanted) {
        this(limits, stillWanted, Clocks.SYSTEM);
    }

    Budget(BudgetLimits limits, Runnable stillWanted, Clocks clocks) {
        this.limits = limits;
        this.stillWanted = stillWanted;
        this.clocks = clocks;
        cpuAtStart = clocks.cpu().getAsLong();
        start = clocks.time().getAsLong();
        nextLook = start;
    }

    /** Sets the name of the document in work, for messages. */
    public void workAt(String name) {
        thing = name;
    }

    /**
     * Adds bytes received from the client; the number of bytes that may be stored grows with them.
     */
    public void receive(long bytes) {
        received += bytes;
    }

    /** Charges an amount. Ends the work if the limit is exceeded. */
    public void spend(Cost cost, long amount) {
        expect(cost, amount);
        spent.merge(cost, amount, Long::sum);
        pass();
    }

    /** Ends the work if charging this amount later would exceed the limit. */
    public void expect(Cost cost, long amount) {
        if (amount > limits.of(cost) - spent.getOrDefault(cost, 0L)) {
            throw exceeded(
                    cost,
                    "This request creates more than %d %s, the limit set by %s. %s"
                            .formatted(
                                    limits.of(cost), cost.things(), cost.setting(), cost.advice()));
        }
    }

    /** Checks the length of one title or metadata value. */
    public void text(long bytes) {
        if (bytes > limits.text()) {
            throw exceeded(
                    null,
                    ("A title or metadata value has %d bytes, more than the %d that"
                                    + " %s allows. Shorten it.")
                            .formatted(bytes, limits.text(), BudgetSettings.TEXT.key()));
        }
        pass();
    }

    /** Charges bytes stored on disk or in the database. */
    public void store(long bytes) {
        expectToStore(bytes);
        stored += bytes;
        pass();
    }

    /** Ends the work if storing this many more bytes later would exceed the limit. */
    public void expectToStore(long bytes) {
        long most = Math.max(MIN_STORED_BYTES, received * limits.growth());
        if (bytes > most - stored) {
            throw exceeded(
                    null,
                    ("From %d received bytes, more than %d bytes would be stored."
                                    + " The limit is %d times the received bytes (%s), and at least"
                                    + " %d MiB. Send less compressed data, or divide it into fewer items.")
                            .formatted(
                                    received,
                                    most,
                                    limits.growth(),
                                    BudgetSettings.GROWTH.key(),
                                    MIN_STORED_BYTES >> 20));
        }
    }

    /**
     * Ends work that has taken too much time, or whose result is no longer wanted. Cheap enough to
     * be called often.
     */
    public void pass() {
        long now = clocks.time().getAsLong();
        if (now - nextLook >= 0) {
            nextLook = now + NANOS_BETWEEN_LOOKS;
            stillWanted.run();
            requireCpu();
            requireTime(now);
        }
    }

    private void requireCpu() {
        if (clocks.cpu().getAsLong() - cpuAtStart > limits.cpu().toNanos()) {
            throw exceeded(
                    null,
                    ("This takes more than %s of processor time, the limit set by"
                                    + " %s. Divide it into several calls.")
                            .formatted(words(limits.cpu()), limits.cpuSetting()));
        }
    }

    private void requireTime(long now) {
        limits.patience()
                .filter(wait -> now - start > wait.toNanos())
                .ifPresent(
                        wait -> {
                            throw exceeded(
                                    null,
                                    ("This takes longer than %s, the limit set by %s. Divide it"
                                                    + " into several calls, or send it again later.")
                                            .formatted(
                                                    words(wait),
                                                    BudgetSettings.REQUEST_WAIT.key()));
                        });
    }

    private static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private BudgetExceededException exceeded(@Nullable Cost cost, String message) {
        return new BudgetExceededException(cost, message, thing);
    }
}
