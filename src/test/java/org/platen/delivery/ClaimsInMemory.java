package org.platen.delivery;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.platen.operation.LostClaimException;
import org.platen.operation.OperationId;

/** Claims as the database keeps them, one call at a time. */
class ClaimsInMemory implements TargetClaims {

    private record Claim(String operationId, boolean fulfilled, Optional<Path> temporary) {

        Claim(String operationId, boolean fulfilled) {
            this(operationId, fulfilled, Optional.empty());
        }
    }

    private final Map<Path, Claim> claims = new TreeMap<>();

    private final Map<String, Integer> attempts = new HashMap<>();

    /** The operation has passed to an attempt. */
    synchronized void passTo(DeliveryAttempt sender) {
        attempts.put(sender.operationId(), sender.attempt());
    }

    private void requireHeld(DeliveryAttempt sender) {
        if (attempts.getOrDefault(sender.operationId(), sender.attempt()) != sender.attempt()) {
            throw new LostClaimException(new OperationId(sender.operationId()));
        }
    }

    @Override
    public synchronized Answer claim(Path target, DeliveryAttempt sender, BooleanSupplier isFree) {
        requireHeld(sender);
        var operationId = sender.operationId();
        var claim = claims.get(target);
        if (claim != null && claim.operationId().equals(operationId)) {
            return claim.fulfilled() ? Answer.FULFILLED_BEFORE : Answer.HELD_BEFORE;
        }
        if (!isFree.getAsBoolean()) {
            return Answer.REFUSED;
        }
        claims.put(target, new Claim(operationId, false));
        return Answer.GRANTED;
    }

    @Override
    public synchronized void prepare(
            Path target, DeliveryAttempt sender, Path temporary, String file) {
        requireHeld(sender);
        var claim = claims.get(target);
        claims.put(
                target, new Claim(claim.operationId(), claim.fulfilled(), Optional.of(temporary)));
    }

    @Override
    public synchronized void settle(DeliveryAttempt sender, Predicate<Path> exists) {
        requireHeld(sender);
        for (var target : heldBy(sender.operationId())) {
            var claim = claims.get(target);
            boolean isRenamed = claim.temporary().filter(exists.negate()).isPresent();
            claims.put(target, new Claim(claim.operationId(), claim.fulfilled() || isRenamed));
        }
    }

    @Override
    public synchronized boolean fulfil(Path target, DeliveryAttempt sender, BooleanSupplier place) {
        requireHeld(sender);
        var operationId = sender.operationId();
        if (!holds(target, operationId)) {
            return false;
        }
        if (place.getAsBoolean()) {
            claims.put(target, new Claim(operationId, true));
            return true;
        }
        claims.remove(target);
        return false;
    }

    @Override
    public synchronized void giveUp(Path target, String operationId, Runnable remove) {
        if (holds(target, operationId)) {
            remove.run();
            claims.remove(target);
        }
    }

    private boolean holds(Path target, String operationId) {
        var claim = claims.get(target);
        return claim != null && claim.operationId().equals(operationId);
    }

    @Override
    public synchronized List<Path> heldBy(String operationId) {
        return claims.keySet().stream().filter(target -> holds(target, operationId)).toList();
    }
}
