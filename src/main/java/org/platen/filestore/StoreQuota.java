package org.platen.filestore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Duration;
import org.platen.operation.Admission;
import org.platen.owner.Owner;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.quota.QuotaLock;
import org.platen.quota.QuotaSettings;

/**
 * Limits the bytes that one user has in the store, including outputs, to {@code
 * platen.quota.bytes}. Only requests are refused. Workers continue, so outputs can take a user
 * above the quota; that user cannot submit anything until there is room again.
 */
@ApplicationScoped
class StoreQuota implements Admission {

    private static final int MAX_USERS = 10_000;

    /** The time for which a sum is precise enough to check bytes that are still to be received. */
    private static final Duration UNTIL_SUMMED_AGAIN = Duration.ofSeconds(1);

    @PersistenceContext EntityManager em;

    @Inject QuotaSettings settings;

    @Inject QuotaLock lock;

    private final Cache<String, Long> sums =
            Caffeine.newBuilder()
                    .maximumSize(MAX_USERS)
                    .expireAfterWrite(UNTIL_SUMMED_AGAIN)
                    .build();

    @Override
    public void check() {
        require(0);
    }

    /** Refuses bytes before they are received, based on a sum that may be a second old. */
    void require(long more) {
        if (isLimited()) {
            require(more, sums.get(user(), this::sum));
        }
    }

    /** Limits a stream: stops it as soon as the quota is exceeded. */
    InputStream limited(InputStream in) {
        if (!isLimited()) {
            return in;
        }
        long used = sums.get(user(), this::sum);
        return new CountingStream(in, count -> require(count, used));
    }

    /** Refuses received bytes, in the transaction that adds them to the sum. */
    @Transactional(Transactional.TxType.MANDATORY)
    void admit(long bytes) {
        if (isLimited()) {
            lock.lock(user());
            require(bytes, sum(user()));
            sums.invalidate(user());
        }
    }

    private boolean isLimited() {
        return settings.bytes() > 0 && Owner.ofRequest().isPresent();
    }

    private static String user() {
        return Owner.ofRequest().orElseThrow().name();
    }

    private long sum(String user) {
        return em.createQuery(
                        "select coalesce(sum(f.size), 0) from ManagedFile f"
                                + " where f.owner = :user and f.kind <> :member",
                        Long.class)
                .setParameter("user", user)
                .setParameter("member", Kind.MEMBER)
                .getSingleResult();
    }

    private void require(long more, long used) {
        if (used + more > settings.bytes()) {
            throw new ProblemException(
                    Problem.quotaExceeded(
                            Problem.CONTENT_TOO_LARGE,
                            "This user has "
                                    + used
                                    + " bytes in the store, and would exceed "
                                    + settings.bytes()
                                    + ", the quota set by platen.quota.bytes. Delete files, or wait"
                                    + " until some are removed after their retention period."));
        }
    }
}
