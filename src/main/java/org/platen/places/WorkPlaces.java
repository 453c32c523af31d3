package org.platen.places;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.platen.problem.BusyException;
import org.platen.problem.Problem;
import org.platen.request.CurrentRequest;

/**
 * Places for work that a request does in its own thread. It waits for its place in this thread, so
 * only a few may wait, for at most 30 seconds; others are refused at once.
 */
public final class WorkPlaces {

    /** The maximum time until a waiting client that has disconnected is noticed. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Places places;

    private final String refusal;

    private final Duration maxWait;

    /**
     * @param refusal the message for requests that find no place
     */
    public WorkPlaces(Places places, String refusal) {
        this(places, refusal, Places.MAX_WAIT);
    }

    WorkPlaces(Places places, String refusal, Duration maxWait) {
        this.places = places;
        this.refusal = refusal;
        this.maxWait = maxWait;
    }

    /**
     * Executes work in a place.
     *
     * @throws BusyException when no place becomes free in time, or when the client has
     *     disconnected; the work has then not begun
     */
    public <T> T call(String caller, Supplier<T> work) {
        var sender = new Sender(caller, "");
        take(sender);
        try {
            return work.get();
        } finally {
            places.release(sender);
        }
    }

    private void take(Sender sender) {
        var placed = new CountDownLatch(1);
        Runnable whenPlaced = placed::countDown;
        if (!places.takeLater(sender, whenPlaced)) {
            throw busy();
        }
        try {
            awaitPlace(placed);
        } catch (BusyException e) {
            if (!places.giveUp(whenPlaced)) {
                places.release(sender); // the place became free at the last moment
            }
            throw e;
        }
    }

    private void awaitPlace(CountDownLatch placed) {
        long end = System.nanoTime() + maxWait.toNanos();
        try {
            while (!placed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - end >= 0 || CurrentRequest.isClientGone()) {
                    throw busy();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private BusyException busy() {
        return new BusyException(
                new Problem(Problem.SERVICE_UNAVAILABLE, refusal, ""), Places.RETRY_AFTER);
    }
}
