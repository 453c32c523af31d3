package org.platen.operation.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: requests that arrive while a transaction is running are executed together in the
 * next one, by one of the waiting threads. A request that arrives alone is executed immediately.
 *
 * @param <T> the type of a request
 * @param <R> the type of its result
 */
public final class GroupCommit<T, R> {

    private static final int MAX_AT_ONCE = 64;

    private final Function<List<T>, List<R>> work;

    private final Queue<Wish<T, R>> wishes = new ConcurrentLinkedQueue<>();

    private final Lock lead = new ReentrantLock();

    /**
     * @param work executes all or none of the requests, and returns the results in the same order.
     *     Throws {@link NothingDoneException} only if nothing was certainly done: each request is
     *     then executed by itself, so that the fault of one does not affect the others.
     */
    public GroupCommit(Function<List<T>, List<R>> work) {
        this.work = work;
    }

    /** Thrown when certainly nothing of the work was done. The cause says why. */
    public static final class NothingDoneException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final RuntimeException reason;

        public NothingDoneException(RuntimeException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** The request of one thread. */
    private static final class Wish<T, R> {

        private final T wanted;

        private final Thread thread = Thread.currentThread();

        private @Nullable R result;

        private @Nullable RuntimeException fault;

        private volatile boolean settled;

        Wish(T wanted) {
            this.wanted = wanted;
        }

        void fulfil(R given) {
            result = given;
            settle();
        }

        void refuse(RuntimeException reason) {
            fault = reason;
            settle();
        }

        private void settle() {
            settled = true;
            LockSupport.unpark(thread);
        }

        R outcome() {
            if (fault != null) {
                throw fault;
            }
            if (result == null) {
                throw new IllegalStateException("nothing was done, and no reason was given");
            }
            return result;
        }
    }

    /**
     * Executes a request.
     *
     * @throws RuntimeException the exception that the work throws, or its reason for having done
     *     nothing
     */
    public R have(T wanted) {
        var wish = new Wish<T, R>(wanted);
        wishes.add(wish);
        boolean interrupted = false;
        while (!wish.settled) {
            if (lead.tryLock()) {
                try {
                    fulfil(next());
                } finally {
                    lead.unlock();
                }
                callNextLeader();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return wish.outcome();
    }

    private List<Wish<T, R>> next() {
        var next = new ArrayList<Wish<T, R>>();
        for (var wish = wishes.poll(); wish != null; wish = wishes.poll()) {
            next.add(wish);
            if (next.size() == MAX_AT_ONCE) {
                break;
            }
        }
        return next;
    }

    /**
     * Wakes a thread whose request arrived meanwhile: it may have found the lock taken, and sleeps.
     */
    private void callNextLeader() {
        var waiting = wishes.peek();
        if (waiting != null) {
            LockSupport.unpark(waiting.thread);
        }
    }

    private void fulfil(List<Wish<T, R>> all) {
        try {
            if (!all.isEmpty()) {
                var results = work.apply(all.stream().map(wish -> wish.wanted).toList());
                for (int i = 0; i < all.size(); i++) {
                    all.get(i).fulfil(results.get(i));
                }
            }
        } catch (NothingDoneException e) {
            if (all.size() == 1) {
                all.get(0).refuse(e.reason);
            } else {
                all.forEach(wish -> fulfil(List.of(wish)));
            }
        } catch (RuntimeException e) {
            all.forEach(wish -> wish.refuse(e));
        } catch (Exception | Error e) { // a failing commit may throw an undeclared exception
            var reason = new IllegalStateException("the requested work failed", e);
            all.forEach(wish -> wish.refuse(reason));
        }
    }
}
