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
 * Does at once what several threads want at the same time, so that it costs them one transaction.
 * One of them does what has come together meanwhile, its own among it; the others wait for theirs.
 * Who comes alone waits for nobody.
 *
 * @param <T> what each wants
 * @param <R> what each gets
 */
public final class Together<T, R> {

    private static final int MOST = 64;

    private final Function<List<T>, List<R>> work;

    private final Queue<Wish<T, R>> wishes = new ConcurrentLinkedQueue<>();

    private final Lock lead = new ReentrantLock();

    /**
     * @param work does all or nothing of what it is given, and gives the results in the same order.
     *     Throws {@link NothingDoneException} only when it is sure that nothing was done: then each
     *     is tried by itself, so that nobody suffers for another one's fault.
     */
    public Together(Function<List<T>, List<R>> work) {
        this.work = work;
    }

    /** Nothing of the work was done, for certain; the cause says why. */
    public static final class NothingDoneException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final RuntimeException reason;

        public NothingDoneException(RuntimeException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** Of one thread. */
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
                throw new IllegalStateException("nothing was done, and nobody said why");
            }
            return result;
        }
    }

    /**
     * Has something done.
     *
     * @throws RuntimeException what the work throws, or has as the reason why nothing was done
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
            if (next.size() == MOST) {
                break;
            }
        }
        return next;
    }

    /** Whoever came while the work was done may have found the lead taken, and sleeps. */
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
        } catch (Exception | Error e) { // a commit that fails throws what is declared nowhere
            var reason = new IllegalStateException("what was wanted failed", e);
            all.forEach(wish -> wish.refuse(reason));
        }
    }
}
